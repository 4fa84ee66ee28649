'use client';
import { useMediaDeviceSelect } from '@livekit/components-react';
import { useCall } from '#room/connection/call-context.ts';
import { useCommand } from '#room/controls/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Pick } from '#ui/pick.tsx';

export function CannotHear({ onClose }: { onClose: () => void }) {
  const call = useCall();
  const { send, sending } = useCommand();
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({ kind: 'audiooutput', room: call.room });
  const speakers = devices.filter((device) => device.deviceId);
  const again = async () => {
    await call.hear();
    await send('repeat');
    onClose();
  };
  return (
    <div className="grid gap-4 text-16">
      <ul className="grid list-disc gap-1.5 pl-5 text-ink-2">
        <li>Turn up the volume, and switch off silent mode on a phone.</li>
        <li>If you use headphones, check that they are the ones this device plays to.</li>
        <li>Everything the interviewer says is also written on the screen.</li>
      </ul>
      {speakers.length > 1 && (
        <Field label="Speaker">
          {(described) => (
            <Pick
              {...described}
              value={activeDeviceId}
              onChange={(event) => void setActiveMediaDevice(event.target.value)}
              className="[&_select]:min-h-12"
            >
              {speakers.map((device, index) => (
                <option key={device.deviceId} value={device.deviceId}>
                  {device.label || `Speaker ${index + 1}`}
                </option>
              ))}
            </Pick>
          )}
        </Field>
      )}
      <Button look="primary" size="room" busy={sending === 'repeat'} onClick={again}>
        Say it again
      </Button>
    </div>
  );
}
