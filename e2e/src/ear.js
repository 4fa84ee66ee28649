// Runs in the candidate's page before anything else: a microphone that the test speaks into, an ear on what is received,
// and a tap on every packet. All times are milliseconds of one audio clock.
{
  const context = new AudioContext({ sampleRate: 48_000 });
  const microphone = new MediaStreamAudioDestinationNode(context);
  const merger = new ChannelMergerNode(context, { numberOfInputs: 2 });
  const recorder = context.createScriptProcessor(4096, 2, 2);
  const spoken = new GainNode(context);
  spoken.connect(microphone);
  spoken.connect(merger, 0, 0);
  merger.connect(recorder);
  recorder.connect(context.destination);

  const EVERY = 3; // 48 kHz to 16 kHz
  const chunks = [];
  let origin;
  recorder.onaudioprocess = (event) => {
    const at = event.playbackTime * 1000;
    origin ??= at;
    const [mine, theirs] = [0, 1].map((channel) => {
      const from = event.inputBuffer.getChannelData(channel);
      const to = new Int16Array(Math.floor(from.length / EVERY));
      for (let index = 0; index < to.length; index += 1) {
        const mean = (from[index * 3] + from[index * 3 + 1] + from[index * 3 + 2]) / 3;
        to[index] = Math.max(-1, Math.min(1, mean)) * 32_767;
      }
      return to;
    });
    chunks.push({ at: at - origin, mine, theirs });
  };
  const nowMs = () => context.currentTime * 1000 - (origin ?? 0);

  navigator.mediaDevices.getUserMedia = async () => new MediaStream(microphone.stream.getAudioTracks().map((track) => track.clone()));

  const packets = [];
  const text = new TextDecoder();
  const keep = (way, data) => {
    if (typeof data === 'string') packets.push({ atMs: nowMs(), way, text: data });
    else if (data instanceof Blob) data.arrayBuffer().then((bytes) => keep(way, bytes));
    else packets.push({ atMs: nowMs(), way, text: text.decode(data) });
  };
  const listen = (channel) => channel.addEventListener('message', (event) => keep(`data:${channel.label}`, event.data));
  const Peer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Peer {
    constructor(...args) {
      super(...args);
      this.addEventListener('datachannel', (event) => listen(event.channel));
      this.addEventListener('track', (event) => {
        if (event.track.kind !== 'audio') return;
        context.createMediaStreamSource(new MediaStream([event.track])).connect(merger, 0, 1);
      });
    }
    createDataChannel(...args) {
      const channel = super.createDataChannel(...args);
      listen(channel);
      return channel;
    }
  };
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', (event) => keep('signal', event.data));
    }
  };

  // Every change of what the room shows of the interviewer's words.
  const shown = [];
  new MutationObserver(() => {
    const captions = [...document.querySelectorAll('[role=log] li[data-speaker=interviewer] > span:last-child')].map(
      (line) => line.textContent,
    );
    shown.push({ atMs: nowMs(), captions, question: document.querySelector('main[data-floor] h1')?.textContent ?? '' });
  }).observe(document, { subtree: true, childList: true, characterData: true });

  const toBase64 = (bytes) => {
    let binary = '';
    for (let index = 0; index < bytes.length; index += 32_768) binary += String.fromCharCode(...bytes.subarray(index, index + 32_768));
    return btoa(binary);
  };
  const channelOf = (name) => {
    const last = chunks.at(-1);
    const length = last === undefined ? 0 : Math.round(last.at * 16) + last[name].length;
    const samples = new Int16Array(length);
    for (const chunk of chunks) samples.set(chunk[name].subarray(0, length - Math.round(chunk.at * 16)), Math.round(chunk.at * 16));
    return toBase64(new Uint8Array(samples.buffer));
  };

  window.vivaEar = {
    nowMs,
    packets,
    shown,
    heardSince: (ms) => chunks.some((chunk) => chunk.at >= ms && chunk.theirs.some((sample) => Math.abs(sample) > 300)),
    lastHeardMs: () => chunks.findLast((chunk) => chunk.theirs.some((sample) => Math.abs(sample) > 300))?.at ?? -1,
    recording: () => ({ mine: channelOf('mine'), theirs: channelOf('theirs') }),
    speak: async (base64, sampleRate) => {
      await context.resume();
      const pcm = new Int16Array(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer);
      const buffer = context.createBuffer(1, pcm.length, sampleRate);
      buffer.copyToChannel(
        Float32Array.from(pcm, (sample) => sample / 32_768),
        0,
      );
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(spoken);
      source.start();
      await new Promise((resolve) => source.addEventListener('ended', resolve, { once: true }));
      return nowMs();
    },
  };
}
