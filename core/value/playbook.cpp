#include "core/value/playbook.h"

#include "core/store/read_context.h"
#include "core/store/setting_value.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shuke::value {

namespace playbook_detail {

constexpr int kVersion = 1;

const QString &settingKey()
{
    static const QString key = QStringLiteral("playbook");
    return key;
}

Error invalidStep(LifecycleStage stage, size_t step)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("playbook: step %1 of %2").arg(step + 1).arg(lifecycleStageCode(stage))};
}

Result<void> check(const Playbook &playbook)
{
    for (const auto &[stage, steps] : playbook) {
        for (size_t i = 0; i < steps.size(); ++i) {
            const PlaybookStep &step = steps[i];
            const bool fits = i < kMostPlaybookSteps && !step.title.trimmed().isEmpty() &&
                              step.title.size() <= kMostPlaybookTitle && !step.title.contains(QChar::Null) &&
                              step.dueInDays >= 0 && step.dueInDays <= kMostPlaybookDays;
            if (!fits)
                return invalidStep(stage, i);
        }
    }
    return {};
}

Error unreadable()
{
    return {ErrorCode::Corrupt, QStringLiteral("the setting %1 cannot be read").arg(settingKey())};
}

Result<std::vector<PlaybookStep>> stepsFrom(LifecycleStage stage, const QJsonArray &array)
{
    std::vector<PlaybookStep> steps;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const auto priority =
            activities::taskPriorityFromCode(object[QStringLiteral("priority")].toString(QStringLiteral("normal")));
        if (!priority)
            return invalidStep(stage, steps.size());
        steps.push_back(
            {object[QStringLiteral("title")].toString(), object[QStringLiteral("due_in_days")].toInt(-1), *priority});
    }
    return steps;
}

} // namespace playbook_detail

QByteArray toJson(const Playbook &playbook)
{
    QJsonObject stages;
    for (const auto &[stage, steps] : playbook) {
        QJsonArray array;
        for (const PlaybookStep &step : steps)
            array.append(QJsonObject{{QStringLiteral("title"), step.title},
                                     {QStringLiteral("due_in_days"), step.dueInDays},
                                     {QStringLiteral("priority"), activities::codeOf(step.priority)}});
        stages[lifecycleStageCode(stage)] = array;
    }
    const QJsonObject root{{QStringLiteral("version"), playbook_detail::kVersion}, {QStringLiteral("stages"), stages}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<Playbook> playbookFromJson(const QByteArray &json)
{
    using namespace playbook_detail;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return unreadable();
    const int version = document.object()[QStringLiteral("version")].toInt();
    if (version > kVersion)
        return Error{ErrorCode::Unsupported, QStringLiteral("playbook: version %1").arg(version)};
    const QJsonObject stages = document.object()[QStringLiteral("stages")].toObject();
    Playbook playbook;
    for (auto it = stages.begin(); it != stages.end(); ++it) {
        const std::optional<LifecycleStage> stage = lifecycleStageFromCode(it.key());
        if (version < kVersion || !stage || !it.value().isArray())
            return unreadable();
        Result<std::vector<PlaybookStep>> steps = stepsFrom(*stage, it.value().toArray());
        if (!steps)
            return steps.error();
        playbook[*stage] = std::move(*steps);
    }
    if (Result<void> fits = check(playbook); !fits)
        return fits.error();
    return playbook;
}

Query<Playbook> savedPlaybook()
{
    return {[](ReadContext &context) -> Result<Playbook> {
        const Result<QString> text = store::settingValue(context.database(), playbook_detail::settingKey());
        if (!text)
            return text.error();
        return text->isNull() ? Result<Playbook>(Playbook()) : playbookFromJson(text->toUtf8());
    }};
}

Command savePlaybook(Playbook playbook)
{
    return {"playbook.edit",
            {QT_TRANSLATE_NOOP("Operation", "Change the playbook"), {}},
            [playbook = std::move(playbook)](WriteContext &context) -> Result<void> {
                using namespace playbook_detail;
                if (Result<void> fits = check(playbook); !fits)
                    return fits;
                return store::writeSetting(context, settingKey(), QString::fromUtf8(toJson(playbook)));
            }};
}

} // namespace shuke::value
