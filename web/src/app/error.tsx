'use client';
import { Button } from '#ui/button.tsx';
import { Doorway } from '#ui/doorway.tsx';

export default function PageFailed() {
  return (
    <Doorway title="Something went wrong" lead="This page broke on our side. Nothing is lost.">
      <Button look="primary" size="room" onClick={() => location.reload()}>
        Try again
      </Button>
    </Doorway>
  );
}
