/** Something that happened at work, in pieces that fit the sentences of an answer. */
export type Case = {
  place: string;
  /** In the singular. */
  thing: string;
  people: string;
  /** A whole clause. */
  trouble: string;
  /** In the past, after "I". */
  acts: readonly [string, string, string];
  /** A whole clause. */
  outcome: string;
  /** After "we could have". */
  otherWay: string;
  cost: string;
  figure: string;
};

type Told = [place: string, thing: string, people: string, trouble: string, acts: Case['acts'], ...rest: [string, string, string, string]];

const told = ([place, thing, people, trouble, acts, outcome, otherWay, cost, figure]: Told): Case => ({
  ...{ place, thing, people, trouble, acts, outcome, otherWay, cost, figure },
});

const BACKEND: readonly [Case, ...Case[]] = [
  told([
    ...(['at the payments company', 'the settlement service', 'the merchants', 'the queue stopped moving on a Friday evening'] as const),
    ['rewrote the retry logic', 'wrote a test that showed the fault', 'added an alert for the length of the queue'],
    ...([
      'the queue has been stable since then',
      'restarted every node',
      'the open payments',
      'two hundred payments in eleven minutes',
    ] as const),
  ]),
  told([
    ...(['at the travel start-up', 'the search service', 'the support team', 'every search took nine seconds after the release'] as const),
    ['measured each query', 'built an index on the two slow columns', 'moved the heavy report to a replica'],
    ...([
      'the search went down to half a second',
      'bought a larger database',
      'a good part of the budget',
      'forty thousand searches a day',
    ] as const),
  ]),
  told([
    ...([
      'in my last team',
      'the old billing code',
      'the two other developers',
      'nobody knew why the invoices were rounded twice',
    ] as const),
    ['wrote down what every function did', 'split the module into three parts', 'compared a month of invoices old and new'],
    ...([
      'the numbers matched and the code was merged',
      'rewritten it from scratch',
      'about a quarter of a year',
      'three thousand lines of code',
    ] as const),
  ]),
];

const NURSE: readonly [Case, ...Case[]] = [
  told([
    ...(['on the respiratory ward', 'the evening round', 'the relatives', 'a gentleman became short of breath in bay two'] as const),
    ['sat him up', 'checked his oxygen and his chart', 'called the registrar with the figures'],
    ...([
      'he was breathing calmly within the hour',
      'waited for the doctor on duty',
      'precious time',
      'four sets of observations in one hour',
    ] as const),
  ]),
  told([
    ...([
      'during my placement on the stroke unit',
      'the medicine round',
      'the other nurses',
      'two charts had been swapped at handover',
    ] as const),
    ['stopped the round', 'compared every chart with the wristband', 'reported the near miss the same day'],
    ...([
      'nobody was given the wrong tablets',
      'finished the round first',
      'the trust of the families',
      'sixteen charts in twenty minutes',
    ] as const),
  ]),
  told([
    ...([
      'at the community clinic',
      'the discharge plan',
      'the daughter of a patient',
      'the lady was to go home without anybody to help her',
    ] as const),
    ['asked the therapist to see her again', 'explained each step to the daughter', 'arranged the first visit at home'],
    ...([
      'she went home two days later and stayed there',
      'discharged her as planned',
      'a bed for the weekend',
      'three telephone calls and two visits',
    ] as const),
  ]),
];

const WAREHOUSE: readonly [Case, ...Case[]] = [
  told([
    ...(['in the distribution centre', 'the late dispatch', 'the drivers', 'the sorter stopped at nine in the evening'] as const),
    ['moved eight pickers to the dock', 'sorted the parcels by carrier by hand', 'rang the carrier for a later truck'],
    ...([
      'all but one truck left on time',
      'waited for the mechanic',
      'the cut-off of two carriers',
      'three thousand parcels in two hours',
    ] as const),
  ]),
  told([
    ...(['at my last warehouse', 'the goods-in area', 'the agency workers', 'a pallet hung loose over the walkway'] as const),
    ['closed the aisle', 'called the forklift driver down', 'wrote the near miss into the book'],
    ...([
      'the racking was repaired before anyone went in',
      'kept the aisle open for the rush',
      'forty minutes of picking',
      'two pallets of six hundred kilos',
    ] as const),
  ]),
  told([
    ...(['on the night shift', 'the handover', 'the team of the morning', 'one man came late for the third time'] as const),
    ['spoke to him alone', 'agreed on a later bus with him', 'looked at it again with him after two weeks'],
    ...(['he was on time from then on', 'sent him home', 'a trained packer', 'three late starts in one month'] as const),
  ]),
];

const ACCOUNTANT: readonly [Case, ...Case[]] = [
  told([
    ...([
      'at the components plant',
      'the bank reconciliation',
      'the auditors',
      'there was a difference that nobody could explain',
    ] as const),
    ['listed every open item', 'traced the payment to a credit note', 'booked the correction with a note'],
    ...([
      'the account was clean at the close',
      'written it off',
      'a question from the auditors',
      'eighty thousand rupees out of nine million',
    ] as const),
  ]),
  told([
    ...(['in the shared service centre', 'the monthly close', 'the plant managers', 'the close always slipped to the sixth day'] as const),
    ['counted where the days went', 'moved the accruals two days earlier', 'built one sheet for all plants'],
    ...([
      'we closed on the third day after that',
      'asked for one more colleague',
      'a salary we did not have',
      'three days and about twenty hours a month',
    ] as const),
  ]),
  told([
    ...(['at my first firm', 'the travel budget', 'the sales managers', 'the costs were far above the forecast in March'] as const),
    ['took the postings apart by trip', 'explained the variance in plain words', 'suggested a limit for short trips'],
    ...(['the costs fell below the forecast by June', 'cut all travel', 'two large customers', 'eighteen percent over the plan'] as const),
  ]),
];

const SALES: readonly [Case, ...Case[]] = [
  told([
    ...(['at the freight software firm', 'the demo', 'the shipping managers', 'a buyer asked for a lower price and nothing else'] as const),
    ['asked what a late truck cost her', 'built the demo on her own lanes', 'wrote down what both sides would do'],
    ...(['they signed for a year', 'given the discount at once', 'a third of the margin', 'eleven thousand dollars a year'] as const),
  ]),
  told([
    ...(['in my last sales team', 'my pipeline', 'the people in onboarding', 'half of my open deals had no next step'] as const),
    ['called every account in one week', 'closed the ones that were dead', 'noted the next date for each of the others'],
    ...([
      'my forecast came within five percent',
      'kept them all open',
      'the trust in my numbers',
      'sixty open deals and nine real ones',
    ] as const),
  ]),
  told([
    ...(['at the equipment dealer', 'the renewal', 'a family business', 'the owner wanted to leave after a bad delivery'] as const),
    ['drove out to him', 'let him tell the whole story', 'agreed on one contact and one weekly call'],
    ...([
      'he renewed and sent us a neighbour',
      'offered him a free month',
      'the price of the whole account',
      'two visits and four calls in a month',
    ] as const),
  ]),
];

const GRADUATE: readonly [Case, ...Case[]] = [
  told([
    ...([
      'in my final year at university',
      'the pump model',
      'the three others in my group',
      'the results did not match the sensor',
    ] as const),
    ['checked the units in every step', 'measured the pipe again', 'ran the model with the new friction'],
    ...(['it matched within four percent', 'left the sensor out', 'a mark on the method', 'twelve runs in two weeks'] as const),
  ]),
  told([
    ...([
      'during my placement at the treatment works',
      'the survey of the valves',
      'the site team',
      'the drawings were twenty years old',
    ] as const),
    ['walked the whole line with the fitter', 'photographed each valve', 'drew a new plan from it'],
    ...(['the team uses that plan today', 'copied the old drawing', 'a valve that does not exist', 'sixty valves in five days'] as const),
  ]),
  told([
    ...(['in the student society', 'the bridge competition', 'the younger students', 'our first bridge broke in the test'] as const),
    ['looked at the joint that failed', 'asked the workshop for glue that holds', 'taught two of them how to test a joint'],
    ...([
      'the second bridge held and we came third',
      'bought a finished kit',
      'our place in the competition',
      'forty hours and thirty pounds',
    ] as const),
  ]),
];

export const CASES = { backend: BACKEND, nurse: NURSE, warehouse: WAREHOUSE, accountant: ACCOUNTANT, sales: SALES, graduate: GRADUATE };
