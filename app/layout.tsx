import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { BrowserContext } from '@/components/ui/browser-context';
import { themeScript } from '@/components/ui/theme';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Muster', template: '%s · Muster' },
  description: 'ILR returns and ULNs for training providers in England.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

const RootLayout = ({ children }: { children: ReactNode }) => (
  <html lang="en-GB" suppressHydrationWarning>
    <head>
      <script>{themeScript}</script>
    </head>
    <body>
      <BrowserContext>{children}</BrowserContext>
    </body>
  </html>
);

export default RootLayout;
