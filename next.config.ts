import type { NextConfig } from 'next';

const isDevelopment = process.env.NODE_ENV === 'development';

// React's development build evaluates code to rebuild the server's stack traces.
const scripts = isDevelopment ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'self' 'unsafe-inline'";

const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src ${scripts}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const config: NextConfig = {
  typedRoutes: true,
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimiser has had advisories of its own, and there is no image here that needs it.
  images: { unoptimized: true },
  // libxml2-wasm waits at its top level for its own WebAssembly, which the server loads as it stands.
  serverExternalPackages: ['pg', '@prisma/adapter-pg', '@node-rs/argon2', 'libxml2-wasm'],
  experimental: {
    // Turbopack took getFocusableTreeWalker of react-aria for an export that nobody uses, and Tab threw in every open list.
    turbopackRemoveUnusedExports: false,
    turbopackRemoveUnusedImports: false,
    // Its minifier makes `at = write(at); target[at] = 10` into `target[at = write(at)] = 10`, which takes the target before
    // the writing has replaced it: bytes of a file were lost. The server runs what the tests ran.
    turbopackMinify: { server: false },
  },
  headers: async () => [
    {
      source: '/(.*)',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
};

export default config;
