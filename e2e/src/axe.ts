import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const GRAVE = ['serious', 'critical'];

/**
 * What is serious or critical on the page as it stands, on a desk and on a phone, light and dark. A theme changes colours
 * and nothing else, so the second one is looked at for contrast only.
 */
export async function graveFindings(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Without legacy mode a blank page is opened for each look.
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
      const grave = violations.filter(({ impact }) => GRAVE.includes(impact ?? ''));
      const where = `${size.width} ${colorScheme}`;
      findings.push(
        ...grave.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target}: ${failureSummary}`)),
      );
    }
  }
  if (before) await page.setViewportSize(before);
  return findings;
}
