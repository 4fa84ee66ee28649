import { Page } from '#desk/page.tsx';
import { ButtonLink } from './button.tsx';
import { Empty } from './empty.tsx';

/** A thing that does not exist, or is not this organization's: the two look alike on purpose. */
export const NotHere = ({ what, href, place }: { what: string; href: string; place: string }) => (
  <Page>
    <Empty action={<ButtonLink href={href}>Go to {place}</ButtonLink>}>{what} does not exist, or belongs to another organization.</Empty>
  </Page>
);
