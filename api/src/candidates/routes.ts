import { feature } from '../http/feature.ts';
import { notYet } from '../http/not-yet.ts';
import { addCandidateRoute } from './add-candidate.ts';
import { downloadCvRoute } from './download-cv.ts';
import { finishCvUploadRoute } from './finish-cv-upload.ts';
import { listCandidatesRoute, listJobCandidatesRoute } from './list-candidates.ts';
import { showCandidateRoute } from './show-candidate.ts';
import { startCvUploadRoute } from './start-cv-upload.ts';

export const candidateRoutes = feature()
  .openapi(listCandidatesRoute, notYet)
  .openapi(listJobCandidatesRoute, notYet)
  .openapi(addCandidateRoute, notYet)
  .openapi(showCandidateRoute, notYet)
  .openapi(startCvUploadRoute, notYet)
  .openapi(finishCvUploadRoute, notYet)
  .openapi(downloadCvRoute, notYet);
