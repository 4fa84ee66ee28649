import { inference } from '@livekit/agents';
import { endsOpen } from '@viva/domain';

/** How sure the detector must be beside its own measure: less when the words make a whole, more when they leave a clause open. */
const SURE_ENOUGH = { whole: 0.6, open: 2 } as const;

/**
 * The framework's detector listens to the melody of the voice alone. On people who read aloud it scores ends of sentences
 * between 0.2 and 0.6, around its own threshold; the words tell the two apart.
 */
export class TurnDetector extends inference.TurnDetector {
  readonly #wordsSoFar: () => string;

  constructor(wordsSoFar: () => string) {
    super({ version: 'v1-mini' });
    this.#wordsSoFar = wordsSoFar;
  }

  override stream(...options: Parameters<inference.TurnDetector['stream']>): ReturnType<inference.TurnDetector['stream']> {
    const stream = super.stream(...options);
    const measure = stream.unlikelyThreshold.bind(stream);
    stream.unlikelyThreshold = async (language) => {
      const threshold = await measure(language);
      return threshold === undefined ? undefined : threshold * (endsOpen(this.#wordsSoFar()) ? SURE_ENOUGH.open : SURE_ENOUGH.whole);
    };
    return stream;
  }
}
