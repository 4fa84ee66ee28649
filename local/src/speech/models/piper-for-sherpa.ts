const METADATA = {
  model_type: 'vits',
  comment: 'piper',
  language: 'English',
  voice: 'en-us',
  has_espeak: '1',
  n_speakers: '1',
  sample_rate: '22050',
  add_blank: '1',
};

const LENGTH_DELIMITED = 2;
const METADATA_FIELD = 14;
const tag = (field: number): number => (field << 3) | LENGTH_DELIMITED;

/** Piper's voices lack the metadata that sherpa-onnx reads; protobuf fields may simply be appended to the model. */
export function withMetadata(model: Buffer): Buffer {
  const entries = Object.entries(METADATA).map(([key, value]) =>
    delimited(METADATA_FIELD, Buffer.concat([delimited(1, Buffer.from(key)), delimited(2, Buffer.from(value))])),
  );
  return Buffer.concat([model, ...entries]);
}

/** `symbol id` a line, from the `phoneme_id_map` of the voice's description. */
export function phonemeTokens(description: string): string {
  const { phoneme_id_map: ids } = JSON.parse(description) as { phoneme_id_map: Record<string, number[]> };
  return Object.entries(ids)
    .map(([symbol, [id]]) => `${symbol} ${id}\n`)
    .join('');
}

/** All lengths here are below 128, so they fit into one byte. */
function delimited(field: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag(field), content.length]), content]);
}
