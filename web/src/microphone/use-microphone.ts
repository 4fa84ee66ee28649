'use client';
import { useCallback, useEffect, useState } from 'react';
import { chooseMicrophone, chosenMicrophone } from './chosen-microphone.ts';
import { HeldMicrophone } from './held-microphone.ts';
import type { MicrophoneProblem } from './open-microphone.ts';

export type MicrophoneState =
  | { state: 'closed' }
  | { state: 'asking' }
  | { state: 'open'; stream: MediaStream; deviceId: string }
  | { state: 'refused'; problem: MicrophoneProblem };

export type Device = { deviceId: string; label: string };

export function useMicrophone() {
  const [microphone, setMicrophone] = useState<MicrophoneState>({ state: 'closed' });
  const [devices, setDevices] = useState<Device[]>([]);
  const [held] = useState(() => new HeldMicrophone());

  const open = useCallback(
    async (deviceId = chosenMicrophone()) => {
      setMicrophone({ state: 'asking' });
      const opened = await held.open(deviceId);
      if (opened === undefined) return;
      if ('problem' in opened) return setMicrophone({ state: 'refused', problem: opened.problem });
      const [track] = opened.stream.getAudioTracks();
      track?.addEventListener('ended', () => setMicrophone({ state: 'refused', problem: 'missing' }));
      setMicrophone({ state: 'open', stream: opened.stream, deviceId: track?.getSettings().deviceId ?? '' });
      setDevices(await listMicrophones());
    },
    [held],
  );

  useEffect(() => {
    let isHere = true;
    // Where it is allowed already, nobody needs to press for it again.
    void navigator.permissions?.query({ name: 'microphone' as PermissionName }).then(
      (permission) => isHere && permission.state === 'granted' && void open(),
      () => undefined,
    );
    const refresh = async () => setDevices(await listMicrophones());
    navigator.mediaDevices?.addEventListener('devicechange', refresh);
    return () => {
      navigator.mediaDevices?.removeEventListener('devicechange', refresh);
      isHere = false;
      held.release();
    };
  }, [open, held]);

  const choose = (deviceId: string) => {
    chooseMicrophone(deviceId);
    return open(deviceId);
  };
  return { microphone, devices, open: () => open(), choose };
}

async function listMicrophones(): Promise<Device[]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all
    .filter((device) => device.kind === 'audioinput' && device.deviceId)
    .map((device, index) => ({ deviceId: device.deviceId, label: device.label || `Microphone ${index + 1}` }));
}
