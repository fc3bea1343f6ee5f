export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'

const looks: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:brightness-110',
  secondary: 'border-control bg-surface text-ink hover:bg-sunken',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft',
}

/** The classes of a button, for links that look like one too. */
export const buttonLook = (variant: ButtonVariant = 'secondary', small = false) =>
  [
    'inline-flex items-center justify-center gap-1.5 rounded border font-medium cursor-pointer pointer-coarse:min-h-11',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-70',
    small ? 'min-h-7 px-2 text-sm' : 'min-h-9 px-3',
    looks[variant],
  ].join(' ')
