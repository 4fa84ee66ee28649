export type Press = { x: number; y: number; at: number };

let last: Press | undefined;
if (typeof window !== 'undefined') {
  const remember = ({ clientX, clientY }: PointerEvent) => {
    last = { x: clientX, y: clientY, at: performance.now() };
  };
  // Seen before anything takes it: a dialog is there only after the press that opened it.
  window.addEventListener('pointerdown', remember, { capture: true });
}

export const lastPress = () => last;
