import type { MicrophoneProblem } from './open-microphone.ts';

type Remedy = { title: string; steps: readonly string[] };

/** What is wrong and what to do, for the browser at hand. */
export function remedyFor(problem: MicrophoneProblem, userAgent: string): Remedy {
  switch (problem) {
    case 'denied':
      return {
        title: 'This page may not use your microphone.',
        steps: [siteSetting(userAgent), 'Then come back here and press Try again.'],
      };
    case 'dismissed':
      return { title: 'The question about the microphone was closed.', steps: ['Press Try again and choose Allow.'] };
    case 'blocked-by-system':
      return { title: 'Your system keeps the microphone from this browser.', steps: [systemSetting(userAgent), 'Then press Try again.'] };
    case 'missing':
      return {
        title: 'No microphone was found.',
        steps: ['Plug one in, or connect your headset. A phone works too: open your link there.', 'Then press Try again.'],
      };
    case 'in-use':
      return {
        title: 'Another program is using your microphone.',
        steps: ['Close other calls and recorders, also in other tabs.', 'Then press Try again.'],
      };
    case 'insecure':
      return {
        title: 'This page was opened in a way that gives no browser a microphone.',
        steps: ['Open the link exactly as it was sent to you.'],
      };
    case 'unknown':
      return {
        title: 'The microphone could not be opened.',
        steps: ['Unplug it and plug it in again, or choose another one.', 'Then press Try again, or open your link in another browser.'],
      };
  }
}

function siteSetting(userAgent: string): string {
  if (/iPhone|iPad/.test(userAgent)) return 'Open Settings, then Apps, then Safari, then Microphone, and choose Ask or Allow.';
  if (/Firefox\//.test(userAgent)) return 'Press the crossed-out microphone left of the address and remove the block.';
  if (/Safari\//.test(userAgent) && !/Chrome|Chromium|Edg/.test(userAgent))
    return 'In the menu choose Safari, then Settings for This Website, and set Microphone to Allow.';
  if (/Android/.test(userAgent)) return 'Press the symbol left of the address, then Permissions, and allow the microphone.';
  return 'Press the symbol left of the address and allow the microphone.';
}

function systemSetting(userAgent: string): string {
  if (/Mac OS X/.test(userAgent) && !/iPhone|iPad/.test(userAgent))
    return 'Open System Settings, then Privacy & Security, then Microphone, and switch this browser on.';
  if (/Windows/.test(userAgent)) return 'Open Settings, then Privacy & security, then Microphone, and let desktop apps use it.';
  return 'Open the system’s privacy settings and allow the microphone for this browser.';
}
