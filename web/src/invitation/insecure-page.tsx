'use client';
import { Step } from '#ui/step.tsx';

/** A plain http page of another machine: no browser gives it a microphone. */
export const InsecurePage = () => (
  <Step title="The microphone cannot work here">
    <p className="text-ink-2">
      Browsers give a microphone only to secure pages: those that begin with <strong className="font-semibold text-ink">https://</strong>,
      or that are opened on the very machine they run on. This one was opened as
    </p>
    <p className="rounded-control bg-sunk px-4 py-3 font-mono text-14 break-all">{location.origin}</p>
    <div className="grid gap-2 border-t border-line pt-5">
      <p className="font-medium">What you can do</p>
      <ul className="grid list-disc gap-2 pl-5 text-ink-2">
        <li>If you were invited: tell whoever sent the link. Nothing is used up; your ticket stays valid.</li>
        <li>If you run Viva: open it on the machine itself, or serve it over https and set PUBLIC_URL to that address.</li>
      </ul>
    </div>
  </Step>
);
