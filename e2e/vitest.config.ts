import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The logs are read when everything else has been written into them. */
class LogsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith('quiet-logs.test.ts');
    return files.toSorted((left, right) => Number(isLast(left)) - Number(isLast(right)) || left.moduleId.localeCompare(right.moduleId));
  }
}

export default defineConfig({
  test: {
    globalSetup: './src/start-everything.ts',
    // One machine, one stack: interviews one after the other.
    fileParallelism: false,
    sequence: { sequencer: LogsLast },
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
