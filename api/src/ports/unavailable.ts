export type Part = 'database' | 'storage' | 'livekit' | 'sign-in';

/** A part we lean on does not answer; another try later may work. Adapters throw it. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly part: Part;

  constructor(part: Part, options?: ErrorOptions) {
    super(`${part} does not answer`, options);
    this.part = part;
  }
}
