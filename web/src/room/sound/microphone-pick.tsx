'use client';
import { useMediaDeviceSelect } from '@livekit/components-react';
import { useCall } from '#room/connection/call-context.ts';
import { Field } from '#ui/field.tsx';
import { Pick } from '#ui/pick.tsx';

/** Another microphone, without leaving the room. */
export function MicrophonePick() {
  const call = useCall();
  const { devices, activeDeviceId } = useMediaDeviceSelect({ kind: 'audioinput', room: call.room });
  const known = devices.filter((device) => device.deviceId);
  if (known.length < 2) return null;
  return (
    <Field label="Microphone">
      {(described) => (
        <Pick
          {...described}
          value={activeDeviceId}
          onChange={(event) => void call.chooseMicrophone(event.target.value)}
          className="w-full [&_select]:min-h-11"
        >
          {known.map((device, index) => (
            <option key={device.deviceId} value={device.deviceId}>
              {device.label || `Microphone ${index + 1}`}
            </option>
          ))}
        </Pick>
      )}
    </Field>
  );
}
