import { cva, type VariantProps } from 'class-variance-authority';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classes } from '#lib/classes.ts';

const button = cva(
  'inline-flex items-center justify-center gap-2 rounded-control font-medium select-none transition-[background-color,border-color,color,opacity] disabled:cursor-default disabled:opacity-55 aria-busy:cursor-progress',
  {
    variants: {
      look: {
        primary: 'bg-pine text-on-pine hover:bg-pine-strong',
        quiet: 'border border-line-2 bg-surface text-ink hover:border-ink-3',
        plain: 'text-pine hover:text-pine-strong',
        bare: 'text-ink-2 hover:bg-sunk hover:text-ink',
        danger: 'border border-line-2 bg-surface text-brick hover:border-brick',
      },
      size: {
        small: 'min-h-8 px-3 py-1 text-13',
        desk: 'min-h-9 px-3.5 py-1.5 text-14',
        room: 'min-h-12 px-4 py-2.5 text-16 rounded-card',
        large: 'min-h-14 px-5 py-3.5 text-16 rounded-card w-full',
      },
    },
    defaultVariants: { look: 'quiet', size: 'desk' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof button> & { busy?: boolean };

/** `busy` keeps the width and the focus; a second press does nothing. */
export const Button = ({ look, size, busy, className, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    aria-busy={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
    className={classes(button({ look, size }), busy && 'opacity-70', className)}
    {...rest}
  />
);

type ButtonLinkProps = ComponentProps<typeof Link> & VariantProps<typeof button>;

export const ButtonLink = ({ look, size, className, ...rest }: ButtonLinkProps) => (
  <Link className={classes(button({ look, size }), className)} {...rest} />
);
