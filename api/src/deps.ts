/** The ports the features work through; adapters fill them in main.ts. */
export type Deps = { now: () => Date };
