'use client';
import { Button } from '#ui/button.tsx';
import { Doorway } from '#ui/doorway.tsx';

export default function PageFailed({ reset }: { reset: () => void }) {
  return (
    <Doorway title="Something went wrong" lead="This page broke on our side. Nothing is lost.">
      <Button look="primary" size="room" onClick={reset}>
        Try again
      </Button>
    </Doorway>
  );
}
