import { Invitation } from '#invitation/invitation.tsx';

export default function InvitationPage() {
  return <Invitation />;
}
