import { feature } from '../http/feature.ts';
import { addCandidate, addCandidateRoute } from './add-candidate.ts';
import { downloadCv, downloadCvRoute } from './download-cv.ts';
import { finishCvUpload, finishCvUploadRoute } from './finish-cv-upload.ts';
import { listCandidates, listCandidatesRoute, listJobCandidates, listJobCandidatesRoute } from './list-candidates.ts';
import { showCandidate, showCandidateRoute } from './show-candidate.ts';
import { startCvUpload, startCvUploadRoute } from './start-cv-upload.ts';

export const candidateRoutes = feature()
  .openapi(listCandidatesRoute, async (c) => c.json({ candidates: await listCandidates(c.var.deps, c.var.recruiter) }, 200))
  .openapi(listJobCandidatesRoute, async (c) =>
    c.json({ candidates: await listJobCandidates(c.var.deps, c.var.recruiter, c.req.valid('param').jobId) }, 200),
  )
  .openapi(addCandidateRoute, async (c) =>
    c.json(await addCandidate(c.var.deps, c.var.recruiter, c.req.valid('param').jobId, c.req.valid('json')), 201),
  )
  .openapi(showCandidateRoute, async (c) => c.json(await showCandidate(c.var.deps, c.var.recruiter, c.req.valid('param').candidateId), 200))
  .openapi(startCvUploadRoute, async (c) =>
    c.json(await startCvUpload(c.var.deps, c.var.recruiter, c.req.valid('param').candidateId, c.req.valid('json')), 201),
  )
  .openapi(finishCvUploadRoute, async (c) => {
    await finishCvUpload(c.var.deps, c.var.recruiter, c.req.valid('param').cvId);
    return c.json({ state: 'parsing' as const }, 202);
  })
  .openapi(downloadCvRoute, async (c) => c.json(await downloadCv(c.var.deps, c.var.recruiter, c.req.valid('param').cvId), 200));
