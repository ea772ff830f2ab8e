import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import './app/mantine-styles'
import { App } from './app/app'

// Compiled parsers need `new Function`, which the page's policy refuses.
// A rule without words of its own must not speak English.
z.config({ jitless: true, customError: () => 'Periksa isian ini.' })

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the app.')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
