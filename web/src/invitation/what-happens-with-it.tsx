import type { TicketView } from './queries.ts';

/** Only what is so today: who reads along, and whom to ask for a correction or a deletion. */
export const WhatHappensWithIt = ({ view }: { view: TicketView }) => (
  <>
    <p>
      People at {view.company} can read what is said while you speak; nobody can listen in.
      {view.recordsAudio && ' People who play the recording hear your voice.'} Scores come from your words, never from accent, pauses, speed
      or grammar.
    </p>
    <p>
      You can read your text afterwards. To have it corrected or deleted, ask the team: with the button on the page after the interview, or
      through whoever invited you.
    </p>
    <details>
      <summary className="link w-fit list-none text-ink-3 [&::-webkit-details-marker]:hidden">Who processes it</summary>
      <p className="mt-2">{processorsInWords(view)}</p>
    </details>
  </>
);

const processorsInWords = ({ processors, company }: TicketView) =>
  processors.length === 0
    ? `Speech and text stay on the servers that ${company} runs. Nobody else processes them.`
    : `What you say becomes text; ${new Intl.ListFormat('en').format(processors)} ${processors.length === 1 ? 'processes' : 'process'} it for ${company}.`;
