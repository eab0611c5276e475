import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';

export type AppLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: string };

/** Next's link for addresses made from data, which its typed routes cannot know beforehand. */
export const AppLink = ({ href, ...props }: AppLinkProps) => <Link href={href as Route} {...props} />;
