/// A workbook or table that cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// A limit of the XLSX format is passed: 1,048,576 rows, 16,384 columns.
    #[error("the workbook cannot be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// A row of a CSV table cannot be written.
    #[error("the table cannot be written: {0}")]
    Csv(#[from] csv::Error),
}
