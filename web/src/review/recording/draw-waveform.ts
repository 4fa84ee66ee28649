import WaveSurfer from 'wavesurfer.js';
import type { Peaks } from './load-peaks.ts';

const VOICES = ['--sky', '--pine'];

/** Draws both voices over each other and again when light turns to dark. Gives back how to take it away. */
export function drawWaveform(container: HTMLElement, { channels, durationS }: Peaks): () => void {
  let wave = draw(container, channels, durationS);
  const again = () => {
    wave.destroy();
    wave = draw(container, channels, durationS);
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(again);
  system.addEventListener('change', again);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', again);
    chosen.disconnect();
    wave.destroy();
  };
}

function draw(container: HTMLElement, channels: number[][], duration: number) {
  const style = getComputedStyle(document.documentElement);
  return WaveSurfer.create({
    container,
    height: 44,
    peaks: toFullHeight(channels),
    duration,
    interact: false,
    cursorWidth: 0,
    barWidth: 2,
    barGap: 2,
    barRadius: 2,
    splitChannels: channels.map((_, voice) => {
      const colour = style.getPropertyValue(VOICES[voice] ?? '--ink-3').trim();
      return { waveColor: colour, progressColor: colour, overlay: true };
    }),
  });
}

/** The louder voice fills the height and the other keeps its measure: a silent one must not be drawn as if it spoke. */
export function toFullHeight(channels: readonly (readonly number[])[]): number[][] {
  const loudest = Math.max(0.01, ...channels.map((columns) => columns.reduce((most, column) => Math.max(most, column), 0)));
  return channels.map((columns) => columns.map((column) => column / loudest));
}
