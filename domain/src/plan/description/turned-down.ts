/** "No sales experience needed", "you will not manage people": the words are there, and what they say is the contrary. */
export const turnsDown = (sentence: string): boolean =>
  /^(no|not|without|what you won't)\b|\b(no|not|without|never|instead of|rather than|don't|do not|won't|will not|isn't|aren't)\b[^.]{0,40}\b(needed|necessary|required|need|expect\w*|manage|sell\w*|call\w*|experience|have to|responsible|on[- ]call|quota|lead)\b/i.test(
    sentence,
  );
