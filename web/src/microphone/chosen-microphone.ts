const KEPT_AS = 'microphone';

/** The microphone someone chose, for this tab: a reload must not bring back the wrong one. */
export const chosenMicrophone = () => sessionStorage.getItem(KEPT_AS) ?? undefined;
export const chooseMicrophone = (deviceId: string) => sessionStorage.setItem(KEPT_AS, deviceId);
