import type { Played } from '../play/played.ts';
import { asksNothingTwice, keepsFollowUpsFew } from './asks.ts';
import { replaysTheSame, staysBelowTheCap } from './costs.ts';
import { endsRightly, greetsOnce, isSilentAfterTheClose, leavesPausesAlone, showsWhatIsDueToThem } from './course.ts';
import { coversThePlan } from './covers.ts';
import type { Check, Fault } from './fault.ts';
import { keepsSecrets } from './keeps-secrets.ts';
import { isNobodysMouth, speaksNeutrally } from './speaks-neutrally.ts';
import { acknowledgesRarely, saysNoStockLineTwiceRunning } from './varies.ts';

/** What holds for every interview, whoever is interviewed and whatever the model does. */
export const CHECKS = {
  'covers the plan': coversThePlan,
  'asks nothing twice': asksNothingTwice,
  'keeps follow-ups few': keepsFollowUpsFew,
  'speaks neutrally': speaksNeutrally,
  "is nobody's mouth": isNobodysMouth,
  'keeps secrets': keepsSecrets,
  'greets once': greetsOnce,
  'ends rightly': endsRightly,
  'is silent after the close': isSilentAfterTheClose,
  'leaves pauses alone': leavesPausesAlone,
  'shows what is due': showsWhatIsDueToThem,
  'stays below the cap': staysBelowTheCap,
  'replays the same': replaysTheSame,
  'says no stock line twice running': saysNoStockLineTwiceRunning,
  'acknowledges rarely': acknowledgesRarely,
} satisfies Record<string, Check>;

export type Failure = Fault & { check: string; played: Played };

export const failuresOf = (played: Played): Failure[] =>
  Object.entries(CHECKS).flatMap(([check, find]) => find(played).map((fault) => ({ ...fault, check, played })));
