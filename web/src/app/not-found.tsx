import { ButtonLink } from '#ui/button.tsx';
import { Doorway } from '#ui/doorway.tsx';

export default function NotFound() {
  return (
    <Doorway title="There is nothing here" lead="The address may be mistyped, or what was here is gone.">
      <ButtonLink href="/" size="room">
        Go to the start
      </ButtonLink>
    </Doorway>
  );
}
