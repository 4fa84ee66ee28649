export { PortBusy } from './busy-ports.ts';
export { freePortSettings } from './free-port-settings.ts';
export { type MemoryUse, measureMemory } from './measure-memory.ts';
export type { Narrator, Step } from './narrator.ts';
export { AlreadyRunning } from './run-file.ts';
export { SettingRefused } from './settings.ts';
export type { Stack, StackOptions } from './stack.ts';
export { startStack } from './start-stack.ts';
