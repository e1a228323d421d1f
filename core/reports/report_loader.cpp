#include "core/reports/report_loader.h"

#include "core/base/clock.h"
#include "core/reports/data_dictionary_report.h"
#include "core/reports/report_catalogue.h"
#include "core/reports/segment_loader.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

namespace shuke::reports {

namespace report_loader_detail {

Result<ReportModel> dataDictionary(ReadContext &context, const ReportRequest &request)
{
    const Result<std::vector<quality::InventoryField>> fields = quality::fieldInventory().run(context);
    if (!fields)
        return fields.error();
    const Result<store::StoreSettings> settings = store::readSettings(context.database());
    if (!settings)
        return settings.error();
    DataDictionaryInput input;
    input.storeName = request.parameters.storeName;
    input.currency = settings->currency;
    input.asOf = context.today();
    input.generatedAt = request.parameters.generatedAt;
    input.zone = businessZone(settings->timeZone);
    input.chineseNames = request.chineseNames;
    input.fields = *fields;
    return dataDictionaryReport(input);
}

} // namespace report_loader_detail

Query<ReportModel> loadReport(ReportRequest request)
{
    const CancelToken cancel = request.parameters.cancel;
    if (request.code == "data-dictionary")
        return {[request = std::move(request)](ReadContext &context) {
                    return report_loader_detail::dataDictionary(context, request);
                },
                cancel};
    if (request.code == "segment")
        return segmentReport(
            {request.segment, request.segmentWords, request.parameters.storeName, request.parameters.generatedAt},
            cancel);
    if (findReport(request.code))
        return customerValueReport(std::move(request.parameters));
    return {
        [code = request.code](ReadContext &) -> Result<ReportModel> {
            return Error{ErrorCode::InvalidInput, QStringLiteral("there is no report %1").arg(QString::fromUtf8(code))};
        },
        cancel};
}

} // namespace shuke::reports
