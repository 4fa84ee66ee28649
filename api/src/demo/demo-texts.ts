/** What a first start shows: a job, and three people who do not exist. */
export const DEMO = {
  organization: 'Harbour Payments',
  recruiterName: 'Demo recruiter',
  email: 'recruiter@viva.local',
  job: {
    title: 'Backend engineer, payments',
    description: `Harbour Payments moves money between small shops and their banks. We look for a backend engineer who owns our payout service end to end.

You design and build APIs in TypeScript on PostgreSQL, and you keep them running: you share the on-call rota, you look for the cause of an incident before its remedy, and you make sure that a retry never pays twice.
You work in a team of five with product and support, and you explain a trade-off so that everybody can decide with you.
We do not expect that you have worked with payments before. We expect that you learn what you need and ask when something is unclear.`,
    language: 'en',
    minutes: 25,
  },
  candidates: [
    {
      name: 'Amara Okafor',
      cv: `Amara Okafor
Backend engineer, Lisbon

2022 to today: Backend engineer at a logistics company. Rebuilt the order service in TypeScript, moved it from one server to three, and halved the time an order takes.
2019 to 2022: Developer at a public library. Search and loans for forty branches on PostgreSQL.
2019: Bachelor of Computer Science, University of Porto.
Languages: English, Portuguese, Igbo.`,
    },
    {
      name: 'Jonas Lindqvist',
      cv: `Jonas Lindqvist
Software developer, Malmö

2021 to today: Developer at an energy supplier. Billing for two hundred thousand meters; on call every fourth week.
2017 to 2021: Support engineer at the same company. Wrote the tool with which support now corrects a bill.
2016: Vocational training in information technology.
Languages: English, Swedish.`,
    },
    {
      name: 'María-José de la Fuente Ibáñez',
      cv: `María-José de la Fuente Ibáñez
Data and backend engineer, Zaragoza

2020 to today: Engineer at a hospital group. Interfaces between laboratory systems, with tests that replay a year of messages.
2018 to 2020: Data analyst at a railway operator.
2018: Master of Statistics, University of Zaragoza.
Languages: English, Spanish, French.`,
    },
  ],
} as const;
