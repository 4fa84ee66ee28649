'use client';
import { SkipForward } from 'lucide-react';
import { TextSizeChoice } from '#room/captions/text-size-choice.tsx';
import { useCallState } from '#room/connection/call-context.ts';
import { MicrophonePick } from '#room/sound/microphone-pick.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useCommand } from './use-command.ts';

export function MoreSheet({ onClose }: { onClose: () => void }) {
  const { send, sending } = useCommand();
  const hasQuestion = useCallState((state) => Boolean(state.progress?.question));
  const isEnding = useCallState((state) => state.ending || state.progress?.floor === 'closing' || Boolean(state.progress?.ended));
  const skip = async () => {
    await send('skip');
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title="More" shape="sheet">
      <div className="grid gap-5 text-16">
        {!isEnding && (
          <div className="grid gap-1.5">
            <Button size="room" busy={sending === 'skip'} disabled={!hasQuestion} onClick={skip} className="justify-start">
              <SkipForward aria-hidden className="size-[18px]" strokeWidth={1.5} />
              Skip this question
            </Button>
            <p className="text-14 text-ink-3">
              {hasQuestion ? 'A skipped question counts neither for nor against you.' : 'Once a question is asked, you can skip it here.'}
            </p>
          </div>
        )}
        <TextSizeChoice />
        <MicrophonePick />
      </div>
    </Dialog>
  );
}
