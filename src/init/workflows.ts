/** Workflows of a repository that holds an archive's content and nothing else. */

/** Publishes on GitHub Pages at every push. */
export const PAGES_WORKFLOW = `name: pages
on: { push: { branches: [main] }, workflow_dispatch: }
permissions: { contents: read, pages: write, id-token: write }
concurrency: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: { name: github-pages, url: '\${{ steps.deployment.outputs.page_url }}' }
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with: { node-version: 24 }
      - run: npm install --no-audit --no-fund
      - run: npm run build
      - uses: actions/upload-pages-artifact@v4
        with: { path: dist/ }
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/** Says under a pull request what is wrong in the content. */
export const CHECK_WORKFLOW = `name: check
on: pull_request
permissions: { contents: read, pull-requests: write }
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with: { node-version: 24 }
      - run: npm install --no-audit --no-fund
      - run: npm run --silent check > report.txt 2>&1 || { cat report.txt; exit 1; }
      - if: failure() && github.event.pull_request.head.repo.full_name == github.repository
        # A comment holds 65,536 characters; marks of Markdown in a report are none.
        run: (echo '~~~~'; head -n 200 report.txt; echo '~~~~') | gh pr comment "\${{ github.event.number }}" --body-file -
        env: { GH_TOKEN: '\${{ github.token }}' }
`;
