'use client';
import { Download } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ExportSummary } from '@/lib/features/ilr-export/schema';
import { LinkButton } from '../ui/link-button';

type DownloadButtonProps = { of: Pick<ExportSummary, 'number' | 'status'>; href: string; size?: 'small' | 'medium' };

// The browser keeps the page during a download and tells nobody when it ends; by then the server has noted it.
const noticeAfterMs = 1500;

export const DownloadButton = ({ of, href, size = 'small' }: DownloadButtonProps) => {
  const router = useRouter();
  if (of.status !== 'generated' && of.status !== 'downloaded') return null;
  return (
    <LinkButton
      href={href}
      isDownload
      size={size}
      variant={of.status === 'generated' ? 'primary' : 'secondary'}
      icon={<Download aria-hidden className="size-4" />}
      className="relative z-1"
      onClick={() => setTimeout(() => router.refresh(), noticeAfterMs)}
    >
      Download<span className="sr-only"> export {of.number}</span>
    </LinkButton>
  );
};
