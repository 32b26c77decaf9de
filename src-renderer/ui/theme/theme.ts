import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef2fc',
  '#dbe3f8',
  '#b5c5f0',
  '#8da6e8',
  '#6b8ae1',
  '#4b6fd6',
  '#2d55c4',
  '#2548aa',
  '#1d3a8c',
  '#152b69',
];

/** The component library in our clothes; the tokens of `tokens.css` stay the only source of colours on screen. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 4 },
  colors: { ink },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 6,
  cursorType: 'default',
  respectReducedMotion: true,
});

const surfaces = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-muted)',
  '--mantine-color-placeholder': 'var(--text-faint)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--at-risk-text)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-color-ink-filled': 'var(--accent)',
};

/** Points the library's surface and text colours at our tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
