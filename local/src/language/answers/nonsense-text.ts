import type { Nonsense } from '../behaviour.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';

const WORDS = [
  'lamp',
  'seventeen',
  'quickly',
  'harbour',
  'of',
  'xylophone',
  'beneath',
  'purple',
  'sold',
  'Tuesday',
  'because',
  'sprout',
] as const;
const OTHER_LANGUAGES = [
  '今日はとても良い天気ですね。散歩に行きましょう。',
  'Сегодня мы будем печь хлеб и читать газету.',
  'القطار يغادر المحطة عند منتصف الليل.',
  'Tänään sataa lunta koko päivän, ja kissa nukkuu.',
] as const;
const REPEATED = [' the', ' yes', ' ###', ' ha'] as const;
const REPEATS = 300;

const MAKE: Record<Nonsense, (random: SeededRandom) => string> = {
  'random-words': (random) => Array.from({ length: random.integer(15, 40) }, () => random.pick(WORDS)).join(' '),
  'other-language': (random) => random.pick(OTHER_LANGUAGES),
  'control-characters': (random) =>
    `Please\u0000 go\u0007 on\u001b[31m \u202e${random.pick(WORDS)}\u200b\ufeff \ud83d\ude42 \ufffd\r\n\t\u0085`,
  empty: () => '',
  'repeated-tokens': (random) => random.pick(REPEATED).repeat(REPEATS),
};

const KINDS = Object.keys(MAKE) as [Nonsense, ...Nonsense[]];

export const nonsenseText = (fault: Nonsense | undefined, random: SeededRandom): string => MAKE[fault ?? random.pick(KINDS)](random);
