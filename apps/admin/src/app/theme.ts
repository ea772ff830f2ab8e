import { Button, createTheme, TextInput, type MantineColorsTuple } from '@mantine/core'
import { fieldProps } from '../shared/form/field-props'

// Colours come from the tokens as CSS variables (mantine-variables.css), which also follow the dark scheme.
const mahakam: MantineColorsTuple = [
  '#e3f1f0',
  '#cde6e4',
  '#a9cfcd',
  '#7fb8b5',
  '#5fa5a1',
  '#2a807c',
  '#0b6666',
  '#095959',
  '#084e4f',
  '#063e3f',
]

/** 44 px controls, 12 px corners, our face: Mantine gives the behaviour, the tokens give the look. */
export const theme = createTheme({
  primaryColor: 'mahakam',
  primaryShade: 6,
  colors: { mahakam },
  fontFamily: 'var(--font)',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '12px', lg: '16px', xl: '24px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: fieldProps }),
  },
})
