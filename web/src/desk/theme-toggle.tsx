'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { readTheme, THEME_COOKIE, type Theme } from './theme.ts';

const CHOICES = [
  { theme: 'system', word: 'Like the system', Icon: Monitor },
  { theme: 'light', word: 'Light', Icon: Sun },
  { theme: 'dark', word: 'Dark', Icon: Moon },
] as const;

export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const choose = (chosen: Theme) => {
    const root = document.documentElement;
    if (chosen === 'system') delete root.dataset.theme;
    else root.dataset.theme = chosen;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `${THEME_COOKIE}=${readTheme(chosen)}; path=/; max-age=31536000; samesite=lax`;
    setTheme(chosen);
  };
  const Current = CHOICES.find((choice) => choice.theme === theme)?.Icon ?? Monitor;
  return (
    <Menu label="Appearance" trigger={<Current aria-hidden className="size-[18px]" strokeWidth={1.5} />}>
      {CHOICES.map(({ theme: choice, word, Icon }) => (
        <MenuItem key={choice} onClick={() => choose(choice)}>
          <Icon aria-hidden className="size-4" strokeWidth={1.5} />
          {word}
        </MenuItem>
      ))}
    </Menu>
  );
}
