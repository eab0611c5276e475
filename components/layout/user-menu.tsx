'use client';
import { CircleUserRound, LogOut } from 'lucide-react';
import { useTransition } from 'react';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import type { ShellView } from './shell-view';

type UserMenuProps = Pick<ShellView, 'user' | 'organisation'> & { signOut: () => Promise<void> };

export const UserMenu = ({ user, organisation, signOut }: UserMenuProps) => {
  const [isPending, startSignOut] = useTransition();
  return (
    <Menu
      label="Your account"
      trigger={
        <IconButton
          label={`Your account: ${user.name}`}
          isPending={isPending}
          icon={<CircleUserRound aria-hidden className="size-4.5" />}
        />
      }
      header={
        <>
          <span className="block font-semibold text-ink">{user.name}</span>
          <span className="block">{user.email}</span>
          <span className="block">{organisation}</span>
        </>
      }
      entries={[
        {
          id: 'sign-out',
          label: 'Sign out',
          icon: <LogOut aria-hidden className="size-4 shrink-0" />,
          onAction: () => startSignOut(signOut),
        },
      ]}
    />
  );
};
