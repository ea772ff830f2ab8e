import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { IntlProvider } from 'use-intl'
import { messages } from '../messages'
import { apiClient, trpc } from '../shared/trpc'
import { queryClient, router } from './router'
import { theme } from './theme'

/** Everything that a screen may rely on: texts, data, look, routes. */
export function App() {
  return (
    <IntlProvider locale="id" messages={messages} timeZone="Asia/Makassar">
      <trpc.Provider client={apiClient} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>
          <MantineProvider
            theme={theme}
            forceColorScheme="light"
            withCssVariables={false}
            withGlobalClasses={false}
          >
            <RouterProvider router={router} />
          </MantineProvider>
        </QueryClientProvider>
      </trpc.Provider>
    </IntlProvider>
  )
}
