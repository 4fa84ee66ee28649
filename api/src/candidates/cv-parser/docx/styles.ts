import { type RunLook, readRunProperty, shadingOf } from './run-look.ts';
import { walkXml } from './walk-xml.ts';

type Style = { look: RunLook; basedOn?: string; isShaded: boolean };

export type Styles = {
  /** A run's look: its own, then its character style, its paragraph's style, the document's defaults. */
  lookOf(own: RunLook, characterStyle: string | undefined, paragraphStyle: string | undefined): RunLook;
  /** Whether a table style colours any of its cells. */
  isShaded(tableStyle: string): boolean;
};

const LONGEST_CHAIN = 20;

export function readStyles(xml: string | undefined): Styles {
  const byId = new Map<string, Style>();
  const defaults: RunLook = {};
  let defaultParagraphStyle: string | undefined;
  let current: Style | undefined;
  let isInDefaults = false;
  const path: string[] = [];

  for (const event of xml ? walkXml(xml) : []) {
    if (event.kind === 'text') continue;
    if (event.kind === 'close') {
      path.pop();
      if (event.name === 'w:style') current = undefined;
      if (event.name === 'w:docDefaults') isInDefaults = false;
      continue;
    }
    const { name, attributes } = event;
    const parent = path.at(-1);
    path.push(name);
    if (name === 'w:docDefaults') isInDefaults = true;
    if (name === 'w:style') {
      const id = attributes.get('w:styleId') ?? '';
      current = { look: {}, isShaded: false };
      byId.set(id, current);
      if (attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1') defaultParagraphStyle = id;
    }
    if (current && name === 'w:basedOn') current.basedOn = attributes.get('w:val') ?? '';
    if (current && name === 'w:shd' && shadingOf(attributes)) current.isShaded = true;
    if (current && parent === 'w:pPr' && name === 'w:shd') {
      const background = shadingOf(attributes);
      if (background) current.look.background = background;
    }
    // The conditional parts of a table style are not the look of all its text.
    if (parent === 'w:rPr' && !path.includes('w:tblStylePr'))
      readRunProperty(isInDefaults ? defaults : (current?.look ?? {}), name, attributes);
  }

  function chainOf(id: string | undefined): RunLook {
    const looks: RunLook[] = [];
    let style = byId.get(id ?? '');
    for (let step = 0; style && step < LONGEST_CHAIN; step += 1) {
      looks.unshift(style.look);
      style = byId.get(style.basedOn ?? '');
    }
    return Object.assign({}, ...looks);
  }

  return {
    lookOf: (own, characterStyle, paragraphStyle) => ({
      ...defaults,
      ...chainOf(paragraphStyle ?? defaultParagraphStyle),
      ...chainOf(characterStyle),
      ...own,
    }),
    isShaded: (tableStyle) => byId.get(tableStyle)?.isShaded ?? false,
  };
}
