# report: XLSX, HTML, charts, report definitions, imported files.
