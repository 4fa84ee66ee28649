/** An id as a plan takes them, unlike any other: "question-k3x9q2". */
export const newId = <Id extends string>(kind: string): Id => `${kind}-${crypto.randomUUID().slice(0, 8)}` as Id;
