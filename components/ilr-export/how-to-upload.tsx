/** The way from here to the department, with the mistake that costs most said first. */
export const HowToUpload = ({ fileName }: { fileName: string }) => (
  <ol className="flex list-decimal flex-col gap-2 pl-5">
    <li>Download the file and keep it where only those who may see learners’ data can.</li>
    <li>
      Check its name. It must be exactly <code className="break-all font-mono text-xs">{fileName}</code>: a browser that
      already has such a file adds “(1)” or “[1]”, and the department turns that away. Take the suffix out.
    </li>
    <li>Sign in to Submit learner data with DfE Sign-in, choose the return that is open, and upload the file.</li>
    <li>
      Wait for its reports. An upload replaces all that was sent for the year before, so compare the number of learners
      there with the number here.
    </li>
  </ol>
);
