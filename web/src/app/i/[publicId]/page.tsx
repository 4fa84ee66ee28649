import { InterviewPath } from '#room/interview-path.tsx';

export default async function Page({ params }: { params: Promise<{ publicId: string }> }) {
  const { publicId } = await params;
  return <InterviewPath publicId={publicId} />;
}
