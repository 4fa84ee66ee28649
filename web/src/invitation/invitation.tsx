'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Bone } from '#ui/bones.tsx';
import { Step } from '#ui/step.tsx';
import { AboutInterview } from './about-interview.tsx';
import { Consent } from './consent.tsx';
import { InsecurePage } from './insecure-page.tsx';
import { PersonAsked } from './person-asked.tsx';
import { TicketForm } from './ticket-form.tsx';
import { useTicket } from './use-ticket.ts';

/** From a ticket to a consent: nothing is spent before the last button. */
export function Invitation() {
  const ticket = useTicket();
  const router = useRouter();
  const [step, setStep] = useState<'about' | 'consent' | 'person'>('about');
  // A link opened once more in this tab, as by someone who changed their mind, begins at the beginning.
  useEffect(() => {
    if (ticket.state === 'reading') setStep('about');
  }, [ticket.state]);
  const openedId = ticket.state === 'opened' ? ticket.publicId : undefined;
  useEffect(() => {
    if (openedId) router.replace(`/i/${openedId}`);
  }, [openedId, router]);
  if (ticket.state === 'reading' || ticket.state === 'opened') return <InvitationBones />;
  if (ticket.state === 'insecure') return <InsecurePage />;
  if (ticket.state === 'none' || ticket.state === 'refused') return <TicketForm ticket={ticket} />;
  const { view, code } = ticket;
  if (step === 'person') return <PersonAsked view={view} />;
  if (step === 'consent') return <Consent view={view} code={code} onBack={() => setStep('about')} onPerson={() => setStep('person')} />;
  return <AboutInterview view={view} onContinue={() => setStep('consent')} />;
}

const InvitationBones = () => (
  <Step title={<Bone className="h-8 w-64" />}>
    <div role="status" aria-label="Loading" className="grid gap-3 pt-2">
      <Bone />
      <Bone />
      <Bone className="w-2/3" />
    </div>
  </Step>
);
