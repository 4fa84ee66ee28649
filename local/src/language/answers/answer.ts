/** What the model says. A refusal goes where OpenAI puts it, beside the content. */
export type Answer = { text: string; isRefusal?: boolean; isFiltered?: boolean };
