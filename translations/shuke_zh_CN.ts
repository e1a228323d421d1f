<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnalysisOutput</name>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>已将 %Ln 页发送到打印机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export analysis</source>
        <translation>导出分析</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>There is nothing on show yet.</source>
        <translation>还没有可显示的内容。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print what is on show (Ctrl+P)</source>
        <translation>打印当前显示的内容（Ctrl+P）</translation>
    </message>
    <message>
        <source>Save what is on show as PDF, Excel workbook or CSV (Ctrl+E)</source>
        <translation>将当前显示的内容保存为 PDF、Excel 工作簿或 CSV（Ctrl+E）</translation>
    </message>
</context>
<context>
    <name>Baskets</name>
    <message>
        <source>What is bought together shows from %1 orders with products on; there are %2 so far.</source>
        <translation>要看出哪些商品常一起买，至少需要 %1 张带商品的订单；目前有 %2 张。</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln order(s) with “%1” %2 hold “%3” too: %4.</source>
        <translation>
            <numerusform>含“%1”的 %Ln 张订单中，有 %2 张也含“%3”：%4。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is %1 as often as if it were by chance (lift).</source>
        <translation>是随机情况下的 %1（提升度）。</translation>
    </message>
    <message>
        <source>Log-likelihood ratio %1; chance alone reaches %2 in one of 1,000 pairs.</source>
        <translation>对数似然比 %1；纯属巧合时，1000 对商品中只有一对会达到 %2。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--%1 is one of %2</source>
        <translation>--%1 只能是以下之一：%2</translation>
    </message>
    <message>
        <source>note: no customer has purchases in the window</source>
        <translation>提示：统计期内没有客户消费</translation>
    </message>
    <message>
        <source>r, f, m and segment are empty: scores need %1 customers with purchases, there are %2</source>
        <translation>r、f、m 和 segment 为空：至少要有 %1 位有消费的客户才能评分，现有 %2 位</translation>
    </message>
    <message>
        <source>note: fewer than %1 customers: three classes with the scores 1, 3 and 5</source>
        <translation>提示：客户不足 %1 位，只分三档，分值为 1、3、5</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--to 早于 --from</translation>
    </message>
    <message>
        <source>analyze what? There is: %1</source>
        <translation>要分析什么？可选：%1</translation>
    </message>
    <message>
        <source>unknown analysis %1; there is: %2</source>
        <translation>没有“%1”这种分析；可选：%2</translation>
    </message>
    <message>
        <source>a batch cannot run another batch</source>
        <translation>batch 里不能再运行 batch</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were rejected.</source>
        <translation>退出状态：0 完成，1 失败，2 用法错误，3 已完成但有部分行被拒绝。</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 后面需要一个值</translation>
    </message>
    <message>
        <source>unknown command %1; see shuke-cli help</source>
        <translation>没有命令“%1”；请查看 shuke-cli help</translation>
    </message>
    <message>
        <source>orders without their lines; export order-lines has both</source>
        <translation>导出的订单不含明细；export order-lines 两者都有</translation>
    </message>
    <message>
        <source>--for-excel is for csv</source>
        <translation>--for-excel 只用于 csv</translation>
    </message>
    <message>
        <source>--%1 must be in %2 … %3</source>
        <translation>--%1 必须在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>generate needs --out-dir</source>
        <translation>generate 需要 --out-dir</translation>
    </message>
    <message>
        <source>--currency needs an ISO 4217 code such as CNY</source>
        <translation>--currency 需要 ISO 4217 货币代码，例如 CNY</translation>
    </message>
    <message>
        <source>%1 %2 was never here</source>
        <translation>%1 %2 从未存在过</translation>
    </message>
    <message>
        <source>changed later</source>
        <translation>后来被改动过</translation>
    </message>
    <message>
        <source>changed later: %1</source>
        <translation>后来被改动过：%1</translation>
    </message>
    <message>
        <source>deleted later</source>
        <translation>后来被删除了</translation>
    </message>
    <message>
        <source>exists again</source>
        <translation>又重新存在了</translation>
    </message>
    <message>
        <source>a unique value of it is taken by another row</source>
        <translation>它的某个唯一值已被另一条记录占用</translation>
    </message>
    <message>
        <source>rows made later refer to it</source>
        <translation>后来新增的记录引用了它</translation>
    </message>
    <message>
        <source>what it belongs to no longer exists</source>
        <translation>它所属的记录已不存在</translation>
    </message>
    <message>
        <source>belongs to a row that stays</source>
        <translation>它属于一条要保留的记录</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>--limit is a number of rows, 0 or more</source>
        <translation>--limit 是行数，不能小于 0</translation>
    </message>
    <message>
        <source>unknown table %1</source>
        <translation>没有表“%1”</translation>
    </message>
    <message>
        <source>--table goes with --record</source>
        <translation>--table 须与 --record 一起使用</translation>
    </message>
    <message>
        <source>--keep and --overwrite exclude each other</source>
        <translation>--keep 与 --overwrite 不能同时使用</translation>
    </message>
    <message>
        <source>an operation is a number of the history, not %1</source>
        <translation>操作要用历史记录中的编号，而不是“%1”</translation>
    </message>
    <message>
        <source>%1 wants field=value, not %2</source>
        <translation>%1 的写法是 字段=值，而不是“%2”</translation>
    </message>
    <message>
        <source>--map-value wants field:Text=code, not %1</source>
        <translation>--map-value 的写法是 字段:文本=代码，而不是“%1”</translation>
    </message>
    <message>
        <source>--delimiter: one of , ; tab |</source>
        <translation>--delimiter 只能是以下之一：, ; tab |</translation>
    </message>
    <message>
        <source>--no-header needs --columns a,b,c or --map field=number</source>
        <translation>--no-header 需要 --columns a,b,c 或 --map 字段=列号</translation>
    </message>
    <message>
        <source>--decimal is , or .</source>
        <translation>--decimal 只能是 , 或 .</translation>
    </message>
    <message>
        <source>--mode is create, upsert or update</source>
        <translation>--mode 只能是 create、upsert 或 update</translation>
    </message>
    <message>
        <source>--duplicates is skip, fill, overwrite or create</source>
        <translation>--duplicates 只能是 skip、fill、overwrite 或 create</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1: file, %2: line, %3: column of the file, %4: why the row was rejected</extracomment>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1, line %2, %3: %4</source>
        <translation>%1 第 %2 行，“%3”列：%4</translation>
    </message>
    <message>
        <source>--rejects FILE writes the rejected rows into a file that can be mended and imported</source>
        <translation>用 --rejects FILE 可把被拒绝的行写入文件，改好后再导入</translation>
    </message>
    <message>
        <source>%1; --again imports it once more</source>
        <translation>%1；用 --again 可再导入一次</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, not %2</source>
        <translation>--%1 需要整数，而不是“%2”</translation>
    </message>
    <message>
        <source>--%1 needs a day such as 2025-12-31, not %2</source>
        <translation>--%1 需要日期，例如 2025-12-31，而不是“%2”</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 后面不能带值</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>没有选项 %1</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>an argument is missing</source>
        <translation>缺少一个参数</translation>
    </message>
    <message>
        <source>unexpected argument %1</source>
        <translation>多余的参数“%1”</translation>
    </message>
    <message>
        <source>--%1 %2: choose %3</source>
        <translation>--%1 %2：请从 %3 中选择</translation>
    </message>
    <message>
        <source>--from lies after --to</source>
        <translation>--from 晚于 --to</translation>
    </message>
    <message>
        <source>PDF needs the fonts of a graphical application</source>
        <translation>生成 PDF 需要图形程序的字体</translation>
    </message>
    <message>
        <source>unknown report %1; there is: %2</source>
        <translation>没有报表“%1”；可选：%2</translation>
    </message>
    <message>
        <source>a report has no JSON form; use --format csv</source>
        <translation>报表没有 JSON 格式；请用 --format csv</translation>
    </message>
    <message>
        <source>this format is no text for a terminal; add --out FILE</source>
        <translation>这种格式不能在终端显示；请加上 --out FILE</translation>
    </message>
    <message>
        <source>--customers must be in 1 … %1</source>
        <translation>--customers 必须在 1 到 %1 之间</translation>
    </message>
    <message>
        <source>--as-of and --customers need --demo</source>
        <translation>--as-of 和 --customers 须与 --demo 一起使用</translation>
    </message>
    <message>
        <source>no folder can be made at %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 has no manifest: it was checked, but whether it is what was saved cannot be told</source>
        <translation>%1 没有清单文件：已做检查，但无法确认它与当时备份的内容一致</translation>
    </message>
    <message>
        <source>the former store was kept as %1</source>
        <translation>原来的数据文件已保留为 %1</translation>
    </message>
    <message>
        <source>--method fixed: no cut-offs are saved yet; set them on the RFM page</source>
        <translation>--method fixed：尚未保存分界值；请先在 RFM 页面设置</translation>
    </message>
    <message numerus="yes">
        <source>note: %n order(s) in another currency without a usable rate are left out</source>
        <translation>
            <numerusform>提示：有 %n 个外币订单没有可用汇率，未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n refund(s) in another currency without a usable rate are left out</source>
        <translation>
            <numerusform>提示：有 %n 笔外币退款没有可用汇率，未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n order(s) without a customer are in nobody&apos;s score</source>
        <translation>
            <numerusform>提示：有 %n 个订单没有客户，不计入任何人的评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n customer(s) in the trash are left out</source>
        <translation>
            <numerusform>提示：回收站中的 %n 位客户未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies) have a birthday, gender, job title, own company or parts of a name; export contacts has them</source>
        <translation>
            <numerusform>有 %n 家企业带有生日、性别、职务、所属公司或姓名拆分；请用 export contacts 导出这些内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have no customer here, as theirs is in the trash</source>
        <translation>
            <numerusform>有 %n 个订单在此没有客户，因为其客户在回收站中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) do not name their order here, as it is in the trash</source>
        <translation>
            <numerusform>有 %n 笔退款在此未注明原订单，因为原订单在回收站中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) in all</source>
        <translation>
            <numerusform>共有 %n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s); --keep leaves them, --overwrite puts the old values back</source>
        <translation>
            <numerusform>%n 条记录；--keep 保持不动，--overwrite 恢复旧值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further row(s) were rejected</source>
        <translation>
            <numerusform>另有 %n 行被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>--min is a probability from 0.01 to 1</source>
        <translation>--min 是 0.01 到 1 之间的概率</translation>
    </message>
    <message numerus="yes">
        <source>note: there are more pairs than %n; the others are left out</source>
        <translation>
            <numerusform>注意：超过 %n 对，其余的没有列出</numerusform>
        </translation>
    </message>
    <message>
        <source>CONTACT_ID is a number above 0</source>
        <translation>CONTACT_ID 是大于 0 的数字</translation>
    </message>
    <message>
        <source>unknown rule %1; there is: %2</source>
        <translation>没有规则 %1；可用的有：%2</translation>
    </message>
    <message>
        <source>either --records or --findings</source>
        <translation>--records 与 --findings 只能用一个</translation>
    </message>
    <message>
        <source>note: there is no customer to check</source>
        <translation>提示：没有可检查的客户</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) are left out, as their customer is in the trash</source>
        <translation>
            <numerusform>%n 条跟进记录未导出，因为其客户在回收站中</numerusform>
        </translation>
    </message>
    <message>
        <source>--vcard is for vcf</source>
        <translation>--vcard 只用于 vcf</translation>
    </message>
    <message>
        <source>vcf is for contacts and companies</source>
        <translation>vcf 只用于 contacts 和 companies</translation>
    </message>
    <message>
        <source>--vcard is 3.0 or 4.0</source>
        <translation>--vcard 为 3.0 或 4.0</translation>
    </message>
    <message>
        <source>unknown format %1; one of csv xlsx vcf json</source>
        <translation>没有格式“%1”；可选：csv xlsx vcf json</translation>
    </message>
    <message>
        <source>export tasks writes ics</source>
        <translation>export tasks 只能写 ics</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) longer than a cell of a workbook holds (32,767 characters) are cut</source>
        <translation>
            <numerusform>有 %n 段文字超过工作簿单元格的上限（32,767 个字符），已截断</numerusform>
        </translation>
    </message>
    <message>
        <source>--rename-profile wants OLD=NEW, not %1</source>
        <translation>--rename-profile 需要 旧名=新名，而不是 %1</translation>
    </message>
    <message>
        <source>%1 of %2 columns of %3; --profile none reads the file without it</source>
        <translation>符合%3的 %2 列中的 %1 列；--profile none 可不按它读取</translation>
    </message>
    <message>
        <source>these options exclude each other</source>
        <translation>这些选项不能同时使用</translation>
    </message>
    <message>
        <source>--%1 takes two contacts</source>
        <translation>--%1 需要两个联系人</translation>
    </message>
    <message>
        <source>unknown argument %1</source>
        <translation>未知参数 %1</translation>
    </message>
    <message>
        <source>--take is FIELD=CONTACT with one of %1</source>
        <translation>--take 的写法是 字段=联系人，字段为：%1</translation>
    </message>
    <message>
        <source>--right takes the contacts whose findings are right</source>
        <translation>--right 后需给出数据无误的联系人</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) of these customers are not in this table; export relations has them</source>
        <translation>
            <numerusform>这些客户的 %n 条关系不在此表中；export relations 会导出它们</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) are left out, as one of the two is in the trash</source>
        <translation>
            <numerusform>略去 %n 条关系，因为其中一方在回收站中</numerusform>
        </translation>
    </message>
    <message>
        <source>no clusters: they need %1 customers with purchases, there are %2</source>
        <translation>无法分群：至少需要 %1 位有购买记录的客户，现有 %2 位</translation>
    </message>
    <message>
        <source>no clusters: all customers are alike</source>
        <translation>无法分群：所有客户的购买情况都一样</translation>
    </message>
    <message>
        <source>note: there are no natural groups (silhouette below %1); the clusters are a convenience</source>
        <translation>注意：客户没有天然的分群（轮廓系数低于 %1），分群结果仅供参考</translation>
    </message>
    <message>
        <source>--%1 and --%2 are needed</source>
        <translation>必须给出 --%1 和 --%2</translation>
    </message>
    <message>
        <source>--%1 lies before --%2</source>
        <translation>--%1 早于 --%2</translation>
    </message>
    <message>
        <source>--k is %1 to %2</source>
        <translation>--k 取 %1 到 %2</translation>
    </message>
    <message>
        <source>--months is 0 to %1</source>
        <translation>--months 取 0 到 %1</translation>
    </message>
    <message>
        <source>note: what is bought together needs %1 orders with products, there are %2; the products that sold most in the last %3 days stand in for it</source>
        <translation>注意：分析“一起购买”至少需要 %1 个含产品的订单，现有 %2 个；以最近 %3 天最畅销的产品代替</translation>
    </message>
    <message numerus="yes">
        <source>note: %n line(s) without an amount are in the units only</source>
        <translation>
            <numerusform>注意：%n 个订单行没有金额，只计入数量</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 is a number of %2 to %3</source>
        <translation>--%1 是 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>--matrix takes two days, such as 2025-01-31 2025-02-28</source>
        <translation>--matrix 需要两个日期，例如 2025-01-31 2025-02-28</translation>
    </message>
    <message>
        <source>no lifetime values: they need %1 customers who came back, there are %2</source>
        <translation>没有客户终身价值：至少需要 %1 位复购客户，现有 %2 位</translation>
    </message>
    <message>
        <source>no lifetime values: customers must be known for %1 weeks on average, they are for %2</source>
        <translation>没有客户终身价值：客户平均历史至少需要 %1 周，现为 %2 周</translation>
    </message>
    <message>
        <source>no lifetime values: the horizon is more than twice as long as the history of %1 weeks</source>
        <translation>没有客户终身价值：预测期超过了 %1 周历史的两倍</translation>
    </message>
    <message>
        <source>no lifetime values: the model does not fit these purchases</source>
        <translation>没有客户终身价值：模型不适用于这些购买记录</translation>
    </message>
    <message>
        <source>no lifetime values: too few customers spent money when they came back</source>
        <translation>没有客户终身价值：复购时有消费的客户太少</translation>
    </message>
    <message>
        <source>note: provisional (about ±35 %): %1 customers came back, %2 are wanted</source>
        <translation>注意：结果为初步估计（约 ±35 %）：复购客户 %1 位，理想为 %2 位</translation>
    </message>
    <message>
        <source>p_alive is empty: by these purchases hardly anybody leaves; go by the lifecycle</source>
        <translation>p_alive 留空：从购买记录看几乎没有人离开，请以生命周期为准</translation>
    </message>
    <message>
        <source>note: who buys more often spends differently (correlation %1): values are less sure</source>
        <translation>注意：购买频率与客单价相关（相关系数 %1），价值的可靠性较低</translation>
    </message>
    <message>
        <source>no probabilities: not enough data (need %1 who bought again and %1 who did not, have %2); the value at risk goes by the lifecycle</source>
        <translation>没有概率：数据不足（复购与未复购的客户各需 %1 位，现有 %2 位）；风险金额按生命周期计算</translation>
    </message>
    <message>
        <source>no probabilities: the model does not fit these purchases</source>
        <translation>没有概率：模型不适用于这些购买记录</translation>
    </message>
    <message>
        <source>no probabilities: the model failed its test on later purchases (AUC %1)</source>
        <translation>没有概率：模型未通过后期购买的检验（AUC %1）</translation>
    </message>
    <message>
        <source>probability_buy_90d is empty: percentages need %1 events, there are %2; the bands hold</source>
        <translation>probability_buy_90d 留空：给出百分比需要 %1 个事件，现有 %2 个；分档仍然有效</translation>
    </message>
    <message>
        <source>note: fewer than %1 customers bought on two days; a usual gap of %2 days stands in</source>
        <translation>注意：在两天或以上购买过的客户不足 %1 位，以通常间隔 %2 天代替</translation>
    </message>
    <message>
        <source>note: less than 12 months of purchases: read &quot;lost&quot; as silent</source>
        <translation>注意：购买记录不足 12 个月，“lost”应理解为沉默</translation>
    </message>
    <message>
        <source>--%1 is a whole number</source>
        <translation>--%1 是整数</translation>
    </message>
    <message>
        <source>--segment is for contacts and companies</source>
        <translation>--segment 只用于 contacts 和 companies</translation>
    </message>
    <message>
        <source>segment count takes a name, or --where</source>
        <translation>segment count 需要一个名称，或 --where</translation>
    </message>
    <message>
        <source>segment create takes --where with the conditions</source>
        <translation>segment create 需要用 --where 给出条件</translation>
    </message>
    <message>
        <source>segment export takes the name of a segment</source>
        <translation>segment export 需要客群名称</translation>
    </message>
    <message>
        <source>segment takes one of %1</source>
        <translation>segment 的子命令为 %1</translation>
    </message>
    <message>
        <source>note: customers have not been scored yet; &quot;scores&quot; does it</source>
        <translation>提示：尚未计算客户评分；请运行 scores</translation>
    </message>
    <message>
        <source>scores takes --as-of or --status, not both</source>
        <translation>scores 的 --as-of 与 --status 不能同时使用</translation>
    </message>
    <message>
        <source>note: the conditions ask for scores, and customers have not been scored yet; &quot;scores&quot; does it</source>
        <translation>提示：条件用到客户评分，但尚未计算；请运行 scores</translation>
    </message>
    <message>
        <source>note: the scores the conditions ask for are of %1 and no longer up to date; &quot;scores&quot; computes them anew</source>
        <translation>提示：条件用到的客户评分是 %1 的，已过期；请运行 scores 重新计算</translation>
    </message>
    <message>
        <source>a call list or mail merge has no JSON form</source>
        <translation>电话名单和邮件合并没有 JSON 格式</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who must not be contacted are left out</source>
        <translation>
            <numerusform>未包括 %n 位请勿联系的客户</numerusform>
        </translation>
    </message>
    <message>
        <source>--segment is for report segment</source>
        <translation>--segment 用于 report segment</translation>
    </message>
    <message>
        <source>report segment takes --segment NAME</source>
        <translation>report segment 需要 --segment 名称</translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) of these customers are not in this table; export consents has them</source>
        <translation>
            <numerusform>这些客户的 %n 条同意记录不在此表中；可用 export consents 导出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) are left out, as their customer is in the trash</source>
        <translation>
            <numerusform>%n 条同意记录未导出，因为其客户在回收站中</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown kind %1; one of contacts companies products orders order-lines activities relations consents tasks</source>
        <translation>未知的类别 %1；可选 contacts companies products orders order-lines activities relations consents tasks</translation>
    </message>
    <message>
        <source>KIND is contacts, companies, products, orders, order-lines, activities, relations, consents or tasks</source>
        <translation>KIND 是 contacts、companies、products、orders、order-lines、activities、relations、consents 或 tasks</translation>
    </message>
    <message>
        <source>--state is open, deferred, canceled or completed</source>
        <translation>--state 可以是 open、deferred、canceled 或 completed</translation>
    </message>
    <message>
        <source>--due-by goes with open tasks only</source>
        <translation>--due-by 只用于未完成的任务</translation>
    </message>
    <message>
        <source>not imported, with the number of rows that have it: %1</source>
        <extracomment>%1: columns or properties of the file, each with a number of rows in brackets</extracomment>
        <translation>未导入（括号内为有内容的行数）：%1</translation>
    </message>
    <message>
        <source>--map note_line=COLUMN keeps a column in the note</source>
        <translation>用 --map note_line=列名 可将该列保留在备注中</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) repeat in a way that tasks cannot; they are here once, or not at all if their day is past</source>
        <translation>
            <numerusform>有 %n 条的重复方式任务无法表示，这里只保留一次；日期已过的未导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done or canceled here stay so: the calendar is not newer</source>
        <translation>
            <numerusform>有 %n 个任务在这里已完成或已取消，保持不变：日历中的内容并不更新</numerusform>
        </translation>
    </message>
    <message>
        <source>no clusters: with %1 customers there can be %2 at most, ten customers for each</source>
        <translation>没有分群：%1 位客户最多可分 %2 群，每群至少十位</translation>
    </message>
    <message>
        <source>no clusters: there are only %1 different customers</source>
        <translation>没有分群：互不相同的客户只有 %1 位</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who withdrew their consent to marketing are left out</source>
        <translation>
            <numerusform>已排除 %n 位撤回营销授权的客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliHelp</name>
    <message>
        <source>new store; --demo fills in the sample company</source>
        <translation>新建数据文件；--demo 填入示例店铺</translation>
    </message>
    <message>
        <source>a verified backup, by default into the folder STORE-backups</source>
        <translation>做一份经过校验的备份，默认放在“数据文件名-backups”文件夹</translation>
    </message>
    <message>
        <source>a backup becomes a store; --replace keeps the former one aside</source>
        <translation>把备份恢复为数据文件；--replace 会把原来的另存一份</translation>
    </message>
    <message>
        <source>checks everything that can be checked, prints one JSON object</source>
        <translation>检查所有能检查的内容，输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>customers by recency, frequency and revenue; the window is 24 months unless told</source>
        <translation>按最近消费、消费次数和消费金额分析客户；默认统计最近 24 个月</translation>
    </message>
    <message>
        <source>operations, newest first; undone is the number of the undoing operation</source>
        <translation>操作历史，最新的在前；undone 是撤销它的操作编号</translation>
    </message>
    <message>
        <source>every change of a contact, field by field</source>
        <translation>一位客户的每次改动，逐个字段列出</translation>
    </message>
    <message>
        <source>takes back an operation, by default the newest; rows changed later stop it unless told</source>
        <translation>撤销一项操作，默认是最近一项；后来改动过的记录会使撤销停下，除非另有指定</translation>
    </message>
    <message>
        <source>takes back the newest undo</source>
        <translation>重做最近一次撤销</translation>
    </message>
    <message>
        <source>runs command lines from FILE or standard input in one session; prints &apos;ok&apos; or &apos;failed STATUS&apos; for each</source>
        <translation>在同一会话中运行 FILE 或标准输入里的命令行；每行输出“ok”或“failed 状态”</translation>
    </message>
    <message>
        <source>customers that hold every word, also in the middle, in pinyin or as initials</source>
        <translation>查找包含每个词的客户，中间部分、拼音或首字母都可以</translation>
    </message>
    <message>
        <source>test data: contacts.csv, orders.csv and summary.json with the exact totals</source>
        <translation>生成测试数据：contacts.csv、orders.csv 以及含准确合计的 summary.json</translation>
    </message>
    <message>
        <source>who the best customers are, who is slipping, and why</source>
        <translation>哪些客户最重要，谁正在流失，原因是什么</translation>
    </message>
    <message>
        <source>open tasks and planned activities, overdue ones first</source>
        <translation>未完成的任务和已计划的跟进，逾期的在前</translation>
    </message>
    <message>
        <source>activities and tasks of a customer, newest first</source>
        <translation>一位客户的跟进记录和任务，最新的在前</translation>
    </message>
    <message>
        <source>how good the data of customers is, of all or of each; --findings: what one rule found and what a fix would make of it</source>
        <translation>客户数据的质量，总体或逐个；--findings：某条规则找到了什么，修正后会怎样</translation>
    </message>
    <message>
        <source>fixes what a rule of analyze quality found, where a fix is certain; one operation that can be undone</source>
        <translation>修正 analyze quality 某条规则找到的问题（仅限有把握的）；是一次可撤销的操作</translation>
    </message>
    <message>
        <source>reads a calendar; the same entries once more change, they are not doubled</source>
        <translation>导入日历；同样的条目再次导入时只更新，不会重复</translation>
    </message>
    <message>
        <source>the programs whose files are recognised, and profiles of your own</source>
        <translation>能识别其文件的程序，以及自己的方案</translation>
    </message>
    <message>
        <source>all rows outside the trash; csv, xlsx and vcf import again, --for-excel is csv that opens safely in a spreadsheet; vcf is for contacts and companies</source>
        <translation>导出回收站以外的全部记录；csv、xlsx 和 vcf 可重新导入，--for-excel 是可在电子表格中安全打开的 csv；vcf 只用于 contacts 和 companies</translation>
    </message>
    <message>
        <source>tasks and what is planned, as a calendar</source>
        <translation>任务和已计划的跟进，导出为日历</translation>
    </message>
    <message>
        <source>pairs of contacts that may be one, with the probability (P or more, 0.5 unless told), the band and the reasons; nothing is changed. --all: decided ones, too; --groups: those that hang together</source>
        <translation>可能是同一个的联系人对，含概率（不低于 P，默认 0.5）、档次和理由；不做任何更改。--all：连同已有决定的；--groups：按相互关联成组</translation>
    </message>
    <message>
        <source>what was decided about pairs: different, or later</source>
        <translation>对各对的决定：不是重复，或以后再看</translation>
    </message>
    <message>
        <source>decides about a pair, which is not found again, or takes that back</source>
        <translation>对一对作出决定，以后不再查出；或收回决定</translation>
    </message>
    <message>
        <source>makes one contact of several, by id, #id or external id; prints the number of the operation, which can be undone at any later time</source>
        <translation>把几个联系人合并为一个，可用编号、#编号或外部编号；输出操作号，以后随时可以撤销</translation>
    </message>
    <message>
        <source>says that what the rule found with these contacts is right: it is left out until the value changes</source>
        <translation>声明该规则在这些联系人上发现的内容本就正确：在值改变之前不再列出</translation>
    </message>
    <message>
        <source>the stage of each customer by his own rhythm of buying</source>
        <translation>按每位客户自己的购买节奏给出其阶段</translation>
    </message>
    <message>
        <source>how many customers went from which stage to which between two days</source>
        <translation>两个日期之间各阶段的迁移人数</translation>
    </message>
    <message>
        <source>what each customer is expected to buy and to bring</source>
        <translation>每位客户的预期购买次数与价值</translation>
    </message>
    <message>
        <source>who may not come back, the most at stake first</source>
        <translation>可能不再回来的客户，风险金额最高的在前</translation>
    </message>
    <message>
        <source>groups of customers who buy alike</source>
        <translation>购买情况相似的客户群</translation>
    </message>
    <message>
        <source>who comes back, by the month of the first order</source>
        <translation>按首次购买月份看谁会回来</translation>
    </message>
    <message>
        <source>why revenue changed between two periods</source>
        <translation>两个时段之间收入为何变化</translation>
    </message>
    <message>
        <source>what to offer to each customer, and because of what</source>
        <translation>向每位客户推荐什么，以及原因</translation>
    </message>
    <message>
        <source>segments with the size and revenue last known; --refresh counts anew</source>
        <translation>客群及最近一次统计的人数和收入；--refresh 重新统计</translation>
    </message>
    <message>
        <source>the conditions, typed and in words, and the figures of its customers</source>
        <translation>条件(表达式和文字)以及客户的指标</translation>
    </message>
    <message>
        <source>how many customers; EXPR such as: city = &quot;Paris&quot; and orders.count(last 365 days) &gt;= 3 and not tag(&quot;VIP&quot;)</source>
        <translation>客户数；EXPR 例如：city = &quot;上海&quot; and orders.count(last 365 days) &gt;= 3 and not tag(&quot;VIP&quot;)</translation>
    </message>
    <message>
        <source>a new segment, which follows its conditions; --frozen: who fits now</source>
        <translation>新客群，随条件变化；--frozen：只含目前符合的客户</translation>
    </message>
    <message>
        <source>gives it another name</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>a frozen copy of those who are in it today</source>
        <translation>把今天的成员冻结为新客群</translation>
    </message>
    <message>
        <source>into the trash; undo brings it back</source>
        <translation>移到回收站；可撤销</translation>
    </message>
    <message>
        <source>leaves these customers out by hand</source>
        <translation>手工排除这些客户</translation>
    </message>
    <message>
        <source>takes that back</source>
        <translation>取消排除</translation>
    </message>
    <message>
        <source>whom the conditions fit and who is left out, with the reason</source>
        <translation>符合条件但被排除的客户及原因</translation>
    </message>
    <message>
        <source>who is in the first only, in both, in the second only, with the revenue</source>
        <translation>仅在第一个、两者都在、仅在第二个客群中的客户数及收入</translation>
    </message>
    <message>
        <source>its customers; as export contacts --segment NAME</source>
        <translation>导出其客户；同 export contacts --segment NAME</translation>
    </message>
    <message>
        <source>the customers of a segment</source>
        <translation>某个客群的客户</translation>
    </message>
    <message>
        <source>computes the scores of all customers and keeps them: R, F, M and class, stage, lifetime value, risk; conditions ask for them</source>
        <translation>计算并保存全部客户的评分：R、F、M 及分类、生命周期阶段、客户终身价值、流失概率；供筛选条件使用</translation>
    </message>
    <message>
        <source>the scores that are kept, and whether they are stale</source>
        <translation>已保存的评分，以及是否已过期</translation>
    </message>
    <message>
        <source>its customers as a table for spreadsheets, to call them or for letters; who must not be contacted only when asked for</source>
        <translation>把客群中的客户导出为电子表格，用于打电话或写信；请勿联系的客户要明确要求才包括</translation>
    </message>
    <message>
        <source>who is in a segment, what they are worth, and who is left out</source>
        <translation>客群里有谁、贡献多少、谁被排除在外</translation>
    </message>
    <message>
        <source>reads a CSV, xlsx or vCard file; KIND: contacts companies products orders order-lines activities relations consents</source>
        <translation>读入 CSV、xlsx 或 vCard 文件；KIND：contacts companies products orders order-lines activities relations consents</translation>
    </message>
    <message>
        <source>buyers, repeat rate, retention, revenue retention and concentration of a period, and of the one before it</source>
        <translation>一个时段及其对比时段的购买客户、复购率、留存率、收入留存率与集中度</translation>
    </message>
    <message>
        <source>tasks laid aside by due day, or those that ended, the last one first</source>
        <translation>已推迟的任务（按到期日），或已结束的任务（最近的在前）</translation>
    </message>
</context>
<context>
    <name>ClipboardFile</name>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>ContactBulk</name>
    <message>
        <source>May be contacted</source>
        <translation>允许联系</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Note, one more paragraph</source>
        <translation>备注（追加一段）</translation>
    </message>
    <message numerus="yes">
        <source>Edit a field of %Ln customer(s)</source>
        <translation>
            <numerusform>批量修改 %Ln 位客户的字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s) change.</source>
        <translation>
            <numerusform>%Ln 位客户中有 %1 位将被修改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln customer(s)</source>
        <translation>
            <numerusform>修改 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %Ln customer(s) changed.</source>
        <translation>
            <numerusform>已修改 %Ln 位客户的“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>This is no birthday. Type 1990-05-17, or 05-17 without the year.</source>
        <translation>不是有效的生日。请输入 1990-05-17，或不含年份的 05-17。</translation>
    </message>
</context>
<context>
    <name>ContactChanges</name>
    <message>
        <source>not in the trash</source>
        <translation>不在回收站</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>This line is no change of a field.</source>
        <translation>此行不是字段变更。</translation>
    </message>
</context>
<context>
    <name>ContactFormProblems</name>
    <message>
        <source>A spreadsheet shortened this number. Type all its digits.</source>
        <translation>号码被电子表格缩写了，请输入全部数字。</translation>
    </message>
    <message>
        <source>A digit is missing, perhaps the 0 of the area code.</source>
        <translation>少了一位数字，可能是区号前的 0。</translation>
    </message>
    <message>
        <source>This is no phone number. Use digits, for instance 138 0013 8000.</source>
        <translation>不是有效的电话号码。请输入数字，例如 138 0013 8000。</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com.</source>
        <translation>邮箱格式应为 name@example.com。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This is no number. Use digits and a point, for instance 12.5.</source>
        <translation>不是有效的数字，例如 12.5。</translation>
    </message>
    <message>
        <source>This is no date. Type year, month and day, for instance 2025-03-31.</source>
        <translation>不是有效的日期，请输入年月日，例如 2025-03-31。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>This is no birthday. Type 1990-05-17, 05-17 without the year, or 1990 alone.</source>
        <translation>不是有效的生日。请输入 1990-05-17、不含年份的 05-17 或仅 1990。</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders; those paid back in full do not count</source>
        <translation>已付款、已发货和已完成的订单；全额退款的不计</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>All orders so far, less refunds</source>
        <translation>历次订单合计，已扣除退款</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The day the customer became known to the business</source>
        <translation>客户首次登记的日期</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>a customer that is not a person</comment>
        <translation>企业</translation>
    </message>
    <message>
        <source>Day of the latest order that counts</source>
        <translation>最近一笔计入统计的订单日期</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次消费</translation>
    </message>
    <message>
        <source>Day of the earliest order that counts</source>
        <translation>最早一笔计入统计的订单日期</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Revenue divided by the orders that count</source>
        <translation>消费金额除以计入统计的订单数</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系意愿</translation>
    </message>
    <message>
        <source>Who does not want to be contacted at all</source>
        <translation>完全不希望被联系的客户</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>录入日期</translation>
    </message>
    <message>
        <source>The day the record was made in this store</source>
        <translation>在本数据文件中建立记录的日期</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Deleted on</source>
        <translation>删除日期</translation>
    </message>
    <message>
        <source>Since when it is in the trash</source>
        <translation>放入回收站的日期</translation>
    </message>
    <message>
        <source>%1 (lunar)</source>
        <translation>%1（农历）</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Day of the latest call, meeting, visit, e-mail or message that took place; notes do not count</source>
        <translation>最近一次已进行的通话、会面、拜访、邮件或消息的日期；备注不算</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The earliest day on which an open task is due or a call, meeting or visit is planned</source>
        <translation>未完成任务到期或计划通话、会面、拜访的最早日期</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成任务</translation>
    </message>
    <message>
        <source>Tasks not started or started; deferred ones do not count</source>
        <translation>未开始或进行中的任务；已推迟的不算</translation>
    </message>
    <message>
        <source>Times in touch</source>
        <translation>联系次数</translation>
    </message>
    <message>
        <source>Calls, meetings, visits, e-mails and messages that took place, all days</source>
        <translation>已进行的通话、会面、拜访、邮件和消息的总次数</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Prospect, new, active, loyal, at risk or lost, by the customer&apos;s own rhythm of buying</source>
        <translation>潜在客户、新客、活跃、稳定老客、流失预警或已流失，按客户自己的购买节奏判断</translation>
    </message>
    <message>
        <source>RFM class</source>
        <translation>RFM 分类</translation>
    </message>
    <message>
        <source>By how lately, how often and for how much was bought</source>
        <translation>按最近购买时间、购买次数和消费金额划分</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Recency, frequency and money, each from 1 (worst) to 5 (best): 543 is R 5, F 4, M 3</source>
        <translation>最近购买、购买频次和消费金额，各从 1（最低）到 5（最高）：543 即 R 5、F 4、M 3</translation>
    </message>
    <message>
        <source>Margin the customer is expected to bring within the horizon of the value settings; what was brought so far is not in it</source>
        <translation>在价值设置的期限内预计该客户带来的毛利；已经带来的不计在内</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>仍是客户</translation>
    </message>
    <message>
        <source>How likely it is that the customer has not left for good</source>
        <translation>该客户尚未流失的可能性</translation>
    </message>
    <message>
        <source>Buys in 90 days</source>
        <translation>90 天内购买</translation>
    </message>
    <message>
        <source>How likely a purchase within 90 days is</source>
        <translation>90 天内再次购买的可能性</translation>
    </message>
    <message>
        <source>What a purchase brings × the purchases that are usual within 90 days × the probability that the customer does not buy</source>
        <translation>每次购买带来的金额 × 90 天内通常的购买次数 × 该客户不再购买的概率</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>客户终身价值</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险金额</translation>
    </message>
</context>
<context>
    <name>ContactPartChanges</name>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>main company</source>
        <translation>主要所属企业</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>given on %1</source>
        <translation>%1 同意</translation>
    </message>
    <message>
        <source>withdrawn on %1</source>
        <translation>%1 撤回</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Company link</source>
        <translation>所属企业</translation>
    </message>
    <message>
        <source>Person link</source>
        <translation>企业成员</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销授权</translation>
    </message>
    <message>
        <source>Consent is a ledger: no entry is taken out. Record a new one instead.</source>
        <translation>授权记录是台账，不能删除其中的条目；请改为登记一条新记录。</translation>
    </message>
    <message>
        <source>It no longer exists for any customer. Undo the step that removed it on the page History.</source>
        <translation>它已不存在于任何客户。请在“历史记录”页撤销删除它的那步操作。</translation>
    </message>
    <message>
        <source>It was removed later. Take the removal back first.</source>
        <translation>后来已被删除，请先撤销那次删除。</translation>
    </message>
    <message>
        <source>%1 is in the trash. Restore that record first.</source>
        <translation>%1 在回收站中，请先恢复该档案。</translation>
    </message>
    <message>
        <source>%1 no longer exists. Undo the step that removed that record on the page History.</source>
        <translation>%1 已不存在。请在“历史记录”页撤销删除该档案的那步操作。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not in the trash</source>
        <translation>不在回收站</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>Change it on the timeline, or undo the step on the page History.</source>
        <translation>请在时间线上修改，或在“历史记录”页撤销该步骤。</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Change it on the tab Relations, or undo the step on the page History.</source>
        <translation>请在“关系”标签页修改，或在“历史记录”页撤销该操作。</translation>
    </message>
    <message>
        <source>Change it on the tab Files, or undo the step on the page History.</source>
        <translation>请在“文件”标签页修改，或在“历史记录”页撤销该操作。</translation>
    </message>
</context>
<context>
    <name>ContactTexts</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户日期</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>用户画像</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>%1 (lunar)</source>
        <translation>农历 %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
</context>
<context>
    <name>ContactWindow</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新建</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Desktop CRM that turns strangers into regulars</source>
        <translation>让生客变熟客的桌面客户管理软件</translation>
    </message>
    <message>
        <source>The store to open.</source>
        <translation>要打开的数据文件。</translation>
    </message>
    <message>
        <source>Open the demo company; make it if it is missing.</source>
        <translation>打开示例店铺；没有则新建。</translation>
    </message>
    <message>
        <source>zh_CN or en; the system&apos;s language unless told.</source>
        <translation>zh_CN 或 en；默认使用系统语言。</translation>
    </message>
    <message>
        <source>light or dark; as the system&apos;s colours are unless told.</source>
        <translation>light（浅色）或 dark（深色）；默认跟随系统。</translation>
    </message>
    <message>
        <source>Save a picture of the window with the store, or without one, and exit.</source>
        <translation>把打开数据文件（或未打开）的窗口保存为图片，然后退出。</translation>
    </message>
    <message>
        <source>For --screenshot: what to search for.</source>
        <translation>用于 --screenshot：要搜索的内容。</translation>
    </message>
    <message>
        <source>For --screenshot: a column, the largest value first.</source>
        <translation>用于 --screenshot：按此列从大到小排序。</translation>
    </message>
</context>
<context>
    <name>DiskEncryption</name>
    <message>
        <source>The disk that holds your customers&apos; data does not seem to be encrypted. Whoever takes this computer or its disk can read it. Your system can encrypt it: BitLocker on Windows, FileVault on macOS, LUKS on Linux. This hint comes only once.</source>
        <translation>存放客户数据的磁盘似乎没有加密。拿走这台电脑或硬盘的人都能读取其中的内容。操作系统可以加密磁盘：Windows 用 BitLocker，macOS 用 FileVault（文件保险箱），Linux 用 LUKS。此提示只出现一次。</translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>相近</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>很可能是</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>需要核对</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>same: %1</source>
        <extracomment>%1: a field, such as the phone</extracomment>
        <translation>%1相同</translation>
    </message>
    <message>
        <source>similar: %1</source>
        <translation>%1相近</translation>
    </message>
    <message>
        <source>but perhaps two of one home</source>
        <translation>但也可能是一家人</translation>
    </message>
    <message>
        <source>Many records hang together: check that all of them are one.</source>
        <translation>关联的记录较多，请核对是否都是同一个客户。</translation>
    </message>
    <message>
        <source>Two of these are not alike: only others between them are.</source>
        <translation>其中有两条并不相像，只是分别与别的记录相像。</translation>
    </message>
    <message>
        <source>Two of these were marked as not the same.</source>
        <translation>其中有两条已标记为不是同一个客户。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln 条跟进记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s) in companies</source>
        <translation>
            <numerusform>%Ln 个企业任职</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) on consent</source>
        <translation>
            <numerusform>%Ln 条营销授权记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln 个关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: kind of record, %2: how many</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写错误</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统是只读的</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>要打开的是文件夹</translation>
    </message>
    <message>
        <source>Filename refers to a directory</source>
        <translation>文件名指向文件夹</translation>
    </message>
    <message>
        <source>writing CSV: %1</source>
        <translation>写入 CSV：%1</translation>
    </message>
    <message>
        <source>writing JSON: %1</source>
        <translation>写入 JSON：%1</translation>
    </message>
    <message>
        <source>cannot make a workbook in %1</source>
        <translation>无法在 %1 中创建工作簿</translation>
    </message>
    <message>
        <source>no folder can be made at %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 不是文件</translation>
    </message>
    <message>
        <source>not a text file</source>
        <translation>不是文本文件</translation>
    </message>
    <message>
        <source>the text is UTF-32; save it as UTF-8</source>
        <translation>文本为 UTF-32 编码；请另存为 UTF-8</translation>
    </message>
    <message>
        <source>this build of Qt cannot decode %1</source>
        <translation>此版本的 Qt 无法解码 %1</translation>
    </message>
    <message>
        <source>this character cannot separate fields</source>
        <translation>这个字符不能作为分隔符</translation>
    </message>
    <message>
        <source>line %1: not valid %2</source>
        <translation>第 %1 行：不是有效的 %2</translation>
    </message>
    <message>
        <source>line %1: a line is longer than 1 MB</source>
        <translation>第 %1 行：一行超过 1 MB</translation>
    </message>
    <message>
        <source>line %1: a record is longer than 4 MB; is a closing quote missing?</source>
        <translation>第 %1 行：一条记录超过 4 MB；是否少了结束引号？</translation>
    </message>
    <message>
        <source>line %1: a field is longer than 1 MB; is a closing quote missing?</source>
        <translation>第 %1 行：一个字段超过 1 MB；是否少了结束引号？</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file has no header; name its columns with --columns</source>
        <translation>文件没有表头；请用 --columns 指定各列</translation>
    </message>
    <message>
        <source>unknown encoding %1</source>
        <translation>没有编码“%1”</translation>
    </message>
    <message>
        <source>date format %1: a quote is not closed</source>
        <translation>日期格式 %1：引号没有配对</translation>
    </message>
    <message>
        <source>date format %1: needs one day (d, dd), one month (M, MM, MMM, MMMM) and one year (yy, yyyy)</source>
        <translation>日期格式 %1：日（d、dd）、月（M、MM、MMM、MMMM）、年（yy、yyyy）须各有一个</translation>
    </message>
    <message>
        <source>unknown field %1</source>
        <translation>没有字段 %1</translation>
    </message>
    <message>
        <source>field %1 stands there twice</source>
        <translation>字段 %1 出现了两次</translation>
    </message>
    <message>
        <source>%1: expected field=column</source>
        <translation>%1：写法应为 字段=列</translation>
    </message>
    <message>
        <source>field %1: no column %2</source>
        <translation>字段 %1：没有“%2”列</translation>
    </message>
    <message>
        <source>--defaults: no field %1</source>
        <translation>--defaults：没有字段 %1</translation>
    </message>
    <message>
        <source>--defaults: external_id must differ from row to row</source>
        <translation>--defaults：external_id 每行必须不同</translation>
    </message>
    <message>
        <source>--map-value: no field %1</source>
        <translation>--map-value：没有字段 %1</translation>
    </message>
    <message>
        <source>--map-value: external_id cannot be translated</source>
        <translation>--map-value：external_id 不能替换</translation>
    </message>
    <message>
        <source>--key: %1 cannot be a key here</source>
        <translation>--key：%1 不能在这里用作匹配字段</translation>
    </message>
    <message>
        <source>--key: no column holds %1</source>
        <translation>--key：没有哪一列对应 %1</translation>
    </message>
    <message>
        <source>no column holds a name, company, phone, email or wechat; use --map</source>
        <translation>没有哪一列是姓名、公司、电话、邮箱或微信；请用 --map 指定</translation>
    </message>
    <message>
        <source>no column holds a name, code or barcode; use --map</source>
        <translation>没有哪一列是名称、编码或条形码；请用 --map 指定</translation>
    </message>
    <message>
        <source>no column holds ordered_on; use --map or --defaults</source>
        <translation>没有哪一列是下单日期（ordered_on）；请用 --map 或 --defaults 指定</translation>
    </message>
    <message>
        <source>no column holds amount or unit_price; use --map</source>
        <translation>没有哪一列是金额（amount）或单价（unit_price）；请用 --map 指定</translation>
    </message>
    <message>
        <source>no column holds the order&apos;s external_id; use --map</source>
        <translation>没有哪一列是订单编号（external_id）；请用 --map 指定</translation>
    </message>
    <message>
        <source>update needs a key: no column holds external_id, phone or email</source>
        <translation>更新需要匹配字段：没有哪一列是编号（external_id）、电话（phone）或邮箱（email）</translation>
    </message>
    <message>
        <source>there is no custom field %1; map custom:%1:TYPE (text, number, date, yes_no, choice:A|B) to make it</source>
        <translation>没有自定义字段 %1；映射为 custom:%1:TYPE（text、number、date、yes_no、choice:A|B）即可新建</translation>
    </message>
    <message>
        <source>this very file was imported before (as %1)</source>
        <translation>这个文件以前导入过（当时名为 %1）</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>没有这种数据</translation>
    </message>
    <message>
        <source>row %1 is gone</source>
        <translation>第 %1 条记录已不存在</translation>
    </message>
    <message>
        <source>dry run: nothing was changed</source>
        <translation>试运行：没有做任何更改</translation>
    </message>
    <message>
        <source>%1 is held by another program</source>
        <translation>%1 正被另一个程序占用</translation>
    </message>
    <message>
        <source>%1 is held by %2, process %3 on %4</source>
        <translation>%1 正被 %2 占用，进程号 %3，计算机 %4</translation>
    </message>
    <message>
        <source>no lock can be made at %1</source>
        <translation>无法创建锁文件 %1</translation>
    </message>
    <message>
        <source>currency %1 is not an ISO 4217 code</source>
        <translation>“%1”不是 ISO 4217 货币代码</translation>
    </message>
    <message>
        <source>no time zone %1</source>
        <translation>没有时区“%1”</translation>
    </message>
    <message>
        <source>%1-wal or -journal belongs to a store that is gone; move it away first</source>
        <translation>%1-wal 或 -journal 属于一个已不存在的数据文件；请先将它移走</translation>
    </message>
    <message>
        <source>%1 has a second name (hard link), so that two programs could open it without seeing each other; restore or copy it to a file of its own</source>
        <translation>%1 有第二个名称（硬链接），两个程序可能同时打开而互不知情；请恢复或复制成独立的文件</translation>
    </message>
    <message>
        <source>%1 is on a network share (%2), where two computers can damage it; restore or copy it to a folder of this computer and open the copy</source>
        <translation>%1 位于网络共享（%2），两台计算机可能损坏它；请恢复或复制到本机文件夹，再打开副本</translation>
    </message>
    <message>
        <source>%1 is in a folder that is synchronised with a cloud, which copies it while it changes; restore or copy it to a folder of this computer, and let the cloud have the backups</source>
        <translation>%1 位于云同步文件夹，数据变动时会被复制；请恢复或复制到本机文件夹，让云端保存备份即可</translation>
    </message>
    <message>
        <source>%1 has schema %2, this program knows %3; it was not modified</source>
        <translation>%1 的结构版本为 %2，本程序只认识到 %3；没有改动它</translation>
    </message>
    <message>
        <source>%1 has schema %2, this program reads %3; open it once for writing to upgrade it</source>
        <translation>%1 的结构版本为 %2，本程序读取 %3；请以可写方式打开一次完成升级</translation>
    </message>
    <message>
        <source>schema %1, this program knows %2</source>
        <translation>结构版本 %1，本程序只认识到 %2</translation>
    </message>
    <message>
        <source>%1: schema %2</source>
        <translation>%1：结构版本 %2</translation>
    </message>
    <message>
        <source>application id %1</source>
        <translation>应用标识 %1</translation>
    </message>
    <message>
        <source>%1 is not of schema %2</source>
        <translation>%1 不属于结构版本 %2</translation>
    </message>
    <message>
        <source>%1 of schema %2 is missing</source>
        <translation>缺少 %1（结构版本 %2）</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>%1 does not say which store it is</source>
        <translation>%1 没有注明是哪个数据文件</translation>
    </message>
    <message>
        <source>%1 does not hold what its source holds</source>
        <translation>%1 与来源的内容不一致</translation>
    </message>
    <message>
        <source>%1 is not a manifest of a backup</source>
        <translation>%1 不是备份的清单文件</translation>
    </message>
    <message>
        <source>%1 is not what was backed up: its SHA-256 differs</source>
        <translation>%1 与当时备份的不一致：SHA-256 不同</translation>
    </message>
    <message>
        <source>%1 has a rollback journal</source>
        <translation>%1 有回滚日志</translation>
    </message>
    <message>
        <source>the journal mode stayed %1</source>
        <translation>日志模式仍为 %1</translation>
    </message>
    <message>
        <source>the journal mode of %1 stayed %2</source>
        <translation>%1 的日志模式仍为 %2</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver (%1) and this program (%2) use two copies of SQLite; refusing to open a store, since two copies in one process can damage it</source>
        <translation>Qt 的 SQLite 驱动（%1）与本程序（%2）用的是两份 SQLite；同一进程中两份 SQLite 可能损坏数据文件，因此没有打开</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver gives no sqlite3 handle</source>
        <translation>Qt 的 SQLite 驱动没有提供 sqlite3 句柄</translation>
    </message>
    <message>
        <source>the store changes too fast to be hashed by several readers</source>
        <translation>数据变动太快，无法并行计算校验值</translation>
    </message>
    <message>
        <source>the store is open for reading only</source>
        <translation>数据文件以只读方式打开</translation>
    </message>
    <message>
        <source>the store is being closed</source>
        <translation>数据文件正在关闭</translation>
    </message>
    <message>
        <source>the setting currency is missing</source>
        <translation>缺少设置项 currency（货币）</translation>
    </message>
    <message>
        <source>text holds a NUL character</source>
        <translation>文本中含有 NUL 字符</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>operation %1 does not exist</source>
        <translation>没有编号为 %1 的操作</translation>
    </message>
    <message>
        <source>operation %1 is already undone by operation %2</source>
        <translation>操作 %1 已被操作 %2 撤销</translation>
    </message>
    <message>
        <source>rows were changed later</source>
        <translation>记录后来被改动过</translation>
    </message>
    <message>
        <source>a limit is 0 or more</source>
        <translation>数量上限不能小于 0</translation>
    </message>
    <message>
        <source>the journal names an unknown table</source>
        <translation>日志中有不认识的表</translation>
    </message>
    <message>
        <source>the journal names an unknown column</source>
        <translation>日志中有不认识的列</translation>
    </message>
    <message>
        <source>the journal names an operation that does not exist</source>
        <translation>日志中的操作不存在</translation>
    </message>
    <message>
        <source>the journal has no columns for rows deleted in bulk</source>
        <translation>日志缺少批量删除记录的列名</translation>
    </message>
    <message>
        <source>a journal row is damaged</source>
        <translation>日志中有一条记录损坏</translation>
    </message>
    <message>
        <source>a journal row has too many values</source>
        <translation>日志中有一条记录的值过多</translation>
    </message>
    <message>
        <source>a journal row has too few values</source>
        <translation>日志中有一条记录的值过少</translation>
    </message>
    <message>
        <source>stopped by the user</source>
        <translation>已由用户停止</translation>
    </message>
    <message>
        <source>reading contacts</source>
        <translation>读取客户时</translation>
    </message>
    <message>
        <source>reading orders</source>
        <translation>读取订单时</translation>
    </message>
    <message>
        <source>state hash</source>
        <translation>计算校验值时</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份时</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>检查时</translation>
    </message>
    <message>
        <source>contact %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>contact %1 is in the trash</source>
        <translation>客户 %1 在回收站中</translation>
    </message>
    <message>
        <source>contact %1 was changed meanwhile</source>
        <translation>客户 %1 刚被改动过</translation>
    </message>
    <message>
        <source>contact %1 has too much text to search in</source>
        <translation>客户 %1 的文字过多，无法搜索</translation>
    </message>
    <message>
        <source>contact.name is empty</source>
        <translation>contact.name（姓名）为空</translation>
    </message>
    <message>
        <source>contact.birthday is no day of the calendar</source>
        <translation>contact.birthday（生日）不是有效日期</translation>
    </message>
    <message>
        <source>contact.external_id is taken by contact %1</source>
        <translation>contact.external_id（编号）已被客户 %1 占用</translation>
    </message>
    <message>
        <source>not a birthday: expected YYYY-MM-DD, --MM-DD or YYYY</source>
        <translation>不是生日：写法应为 YYYY-MM-DD、--MM-DD 或 YYYY</translation>
    </message>
    <message>
        <source>contact_point.value is empty</source>
        <translation>contact_point.value（联系方式）为空</translation>
    </message>
    <message>
        <source>contact_point.kind is unknown</source>
        <translation>contact_point.kind（联系方式类型）不认识</translation>
    </message>
    <message>
        <source>contact_address is empty</source>
        <translation>contact_address（地址）为空</translation>
    </message>
    <message>
        <source>affiliation %1</source>
        <translation>任职关系 %1</translation>
    </message>
    <message>
        <source>affiliation %1 is current</source>
        <translation>任职关系 %1 仍在进行</translation>
    </message>
    <message>
        <source>affiliation.ended_on is no day</source>
        <translation>affiliation.ended_on（结束日期）不是日期</translation>
    </message>
    <message>
        <source>affiliation.ended_on is before started_on</source>
        <translation>affiliation.ended_on（结束日期）早于 started_on（开始日期）</translation>
    </message>
    <message>
        <source>staff.name is empty</source>
        <translation>staff.name（员工姓名）为空</translation>
    </message>
    <message>
        <source>shop.code is empty</source>
        <translation>shop.code（门店编码）为空</translation>
    </message>
    <message>
        <source>tag.name is empty</source>
        <translation>tag.name（标签名）为空</translation>
    </message>
    <message>
        <source>consent needs a purpose, a channel and a day</source>
        <translation>营销授权需要用途、渠道和日期</translation>
    </message>
    <message>
        <source>custom_field %1</source>
        <translation>自定义字段 %1</translation>
    </message>
    <message>
        <source>custom_field.code is not a-z, 0-9 and _ behind a letter</source>
        <translation>custom_field.code 须以字母开头，只能含 a-z、0-9 和 _</translation>
    </message>
    <message>
        <source>custom_field.code is taken by field %1</source>
        <translation>custom_field.code 已被字段 %1 占用</translation>
    </message>
    <message>
        <source>custom_field.name is empty</source>
        <translation>custom_field.name（字段名）为空</translation>
    </message>
    <message>
        <source>custom_field.choices is empty</source>
        <translation>custom_field.choices（选项）为空</translation>
    </message>
    <message>
        <source>the value does not fit custom field %1</source>
        <translation>这个值不适合自定义字段 %1</translation>
    </message>
    <message>
        <source>there is no product %1</source>
        <translation>没有产品 %1</translation>
    </message>
    <message>
        <source>there is no order %1</source>
        <translation>没有订单 %1</translation>
    </message>
    <message>
        <source>there is no payment %1</source>
        <translation>没有收款 %1</translation>
    </message>
    <message>
        <source>a product needs a name</source>
        <translation>产品需要名称</translation>
    </message>
    <message>
        <source>product %1 was changed later</source>
        <translation>产品 %1 后来被改动过</translation>
    </message>
    <message>
        <source>order %1 was changed later</source>
        <translation>订单 %1 后来被改动过</translation>
    </message>
    <message>
        <source>an order needs a day</source>
        <translation>订单需要日期</translation>
    </message>
    <message>
        <source>an order needs a day and a currency</source>
        <translation>订单需要日期和货币</translation>
    </message>
    <message>
        <source>an order without lines needs a total</source>
        <translation>没有明细的订单需要总额</translation>
    </message>
    <message>
        <source>an order does not become a refund</source>
        <translation>订单不能变成退款</translation>
    </message>
    <message>
        <source>the currency is no ISO 4217 code</source>
        <translation>货币不是 ISO 4217 代码</translation>
    </message>
    <message>
        <source>line %1 has neither an amount nor a price</source>
        <translation>第 %1 行明细既没有金额也没有单价</translation>
    </message>
    <message>
        <source>not a decimal number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>a refund is zero or negative</source>
        <translation>退款金额须为零或负数</translation>
    </message>
    <message>
        <source>only a refund refers to an order</source>
        <translation>只有退款才对应订单</translation>
    </message>
    <message>
        <source>a refund must refer to an order, not to a refund</source>
        <translation>退款须对应订单，不能对应另一笔退款</translation>
    </message>
    <message>
        <source>a refund needs a day, not before that of the order</source>
        <translation>退款需要日期，且不早于订单日期</translation>
    </message>
    <message>
        <source>an earlier refund of the order is in another currency</source>
        <translation>该订单此前的退款使用了另一种货币</translation>
    </message>
    <message>
        <source>line %1 is not of the order</source>
        <translation>明细 %1 不属于该订单</translation>
    </message>
    <message>
        <source>line %1 comes back more often than it was sold</source>
        <translation>明细 %1 的退货数量超过了售出数量</translation>
    </message>
    <message>
        <source>the amount of line %1 is not positive</source>
        <translation>明细 %1 的金额不是正数</translation>
    </message>
    <message>
        <source>a line without an amount: say how much is paid back</source>
        <translation>有一行明细没有金额：请说明退多少</translation>
    </message>
    <message>
        <source>nothing is left to be paid back</source>
        <translation>已没有可退的金额</translation>
    </message>
    <message>
        <source>more is paid back than is left of the order</source>
        <translation>退款超过了订单的剩余金额</translation>
    </message>
    <message>
        <source>order %1 is no purchase that can be refunded</source>
        <translation>订单 %1 不是可退款的消费</translation>
    </message>
    <message>
        <source>an amount of the order does not fit 64 bits</source>
        <translation>订单中有金额超出 64 位</translation>
    </message>
    <message>
        <source>the refunds do not fit 64 bits</source>
        <translation>退款合计超出 64 位</translation>
    </message>
    <message>
        <source>the refunds of order %1 do not fit 64 bits</source>
        <translation>订单 %1 的退款合计超出 64 位</translation>
    </message>
    <message>
        <source>the purchases of a customer do not fit 64 bits</source>
        <translation>一位客户的消费合计超出 64 位</translation>
    </message>
    <message>
        <source>the revenue of all orders does not fit 64 bits</source>
        <translation>全部订单的金额合计超出 64 位</translation>
    </message>
    <message>
        <source>the revenue of a class does not fit 64 bits</source>
        <translation>一个分类的金额合计超出 64 位</translation>
    </message>
    <message>
        <source>sum of net revenue</source>
        <translation>净收入合计</translation>
    </message>
    <message>
        <source>no as-of day</source>
        <translation>没有截止日期</translation>
    </message>
    <message>
        <source>the window ends before it begins</source>
        <translation>统计期的结束早于开始</translation>
    </message>
    <message>
        <source>the period ends before it begins</source>
        <translation>期间的结束早于开始</translation>
    </message>
    <message>
        <source>scores do not belong to the purchases</source>
        <translation>评分与消费数据不对应</translation>
    </message>
    <message>
        <source>a customer without a valid id</source>
        <translation>有客户没有有效编号</translation>
    </message>
    <message>
        <source>contact %1 is given twice</source>
        <translation>客户 %1 出现了两次</translation>
    </message>
    <message>
        <source>contact %1 has no last purchase</source>
        <translation>客户 %1 没有最近消费</translation>
    </message>
    <message>
        <source>contact %1 has a purchase later than the as-of day</source>
        <translation>客户 %1 有晚于截止日期的消费</translation>
    </message>
    <message>
        <source>the lowest high score must be 2 … 5, not %1</source>
        <translation>“高”的最低分须在 2 到 5 之间，而不是 %1</translation>
    </message>
    <message>
        <source>fixed cut-offs must be four each (or two each), in ascending order</source>
        <translation>固定分界值须各有四个（或各两个），并按升序排列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file or field, and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the setting %1 cannot be read</source>
        <translation>无法读取设置 %1</translation>
    </message>
    <message>
        <source>the cut-offs must ascend</source>
        <translation>分界值必须从小到大</translation>
    </message>
    <message>
        <source>the printer does not answer</source>
        <translation>打印机没有响应</translation>
    </message>
    <message>
        <source>a business day begins between 00:00 and 12:00</source>
        <translation>营业日的开始时间须在 00:00 到 12:00 之间</translation>
    </message>
    <message>
        <source>there are amounts in %1 already</source>
        <translation>已有以 %1 计的金额</translation>
    </message>
    <message>
        <source>the discount is negative or more than the sum</source>
        <translation>折扣为负数，或超过合计</translation>
    </message>
    <message>
        <source>%1 of contact %2 was changed meanwhile</source>
        <translation>客户 %2 的 %1 在此期间被更改</translation>
    </message>
    <message>
        <source>not JSON, at byte %1: %2</source>
        <translation>不是有效的 JSON，位于第 %1 字节：%2</translation>
    </message>
    <message>
        <source>the conditions are not an object</source>
        <translation>条件不是一个对象</translation>
    </message>
    <message>
        <source>version %1 is newer than %2, the newest known</source>
        <translation>版本 %1 比本程序认识的最新版本 %2 还新</translation>
    </message>
    <message>
        <source>more than %1 conditions</source>
        <translation>条件超过 %1 个</translation>
    </message>
    <message>
        <source>more than 4 GB of text in a field</source>
        <translation>一个字段的文字超过 4 GB</translation>
    </message>
    <message>
        <source>the field suggests nothing</source>
        <translation>该字段没有可提示的内容</translation>
    </message>
    <message>
        <source>this setting is not a page&apos;s</source>
        <translation>该设置不属于页面</translation>
    </message>
    <message>
        <source>product %1 is in the trash</source>
        <translation>产品 %1 在回收站中</translation>
    </message>
    <message>
        <source>order %1 is in the trash</source>
        <translation>订单 %1 在回收站中</translation>
    </message>
    <message>
        <source>contact %1 is not a person</source>
        <translation>客户 %1 不是个人</translation>
    </message>
    <message>
        <source>contact %1 is not a company</source>
        <translation>客户 %1 不是企业</translation>
    </message>
    <message>
        <source>affiliation %1 was changed meanwhile</source>
        <translation>任职关系 %1 在此期间被更改</translation>
    </message>
    <message>
        <source>custom_field.choices: %1 is chosen for %2 customers</source>
        <translation>选项“%1”已用于 %2 位客户</translation>
    </message>
    <message>
        <source>the least probability of a duplicate is 0.01 to 1</source>
        <translation>重复的最低概率在 0.01 到 1 之间</translation>
    </message>
    <message>
        <source>reading follow-ups</source>
        <translation>读取跟进记录时</translation>
    </message>
    <message>
        <source>activity %1</source>
        <translation>跟进记录 %1</translation>
    </message>
    <message>
        <source>activity %1 is in the trash</source>
        <translation>跟进记录 %1 在回收站中</translation>
    </message>
    <message>
        <source>activity %1 was changed meanwhile</source>
        <translation>跟进记录 %1 已被他人修改</translation>
    </message>
    <message>
        <source>activity %1 is not planned</source>
        <translation>跟进记录 %1 不是计划中的</translation>
    </message>
    <message>
        <source>activity.external_id is taken by activity %1</source>
        <translation>编号已被跟进记录 %1 使用</translation>
    </message>
    <message>
        <source>an activity needs a customer</source>
        <translation>跟进记录需要一位客户</translation>
    </message>
    <message>
        <source>an activity needs a day</source>
        <translation>跟进记录需要日期</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>备注需要内容</translation>
    </message>
    <message>
        <source>a time of day lies between 00:00 and 23:59</source>
        <translation>时间应在 00:00 到 23:59 之间</translation>
    </message>
    <message>
        <source>a duration lies between 0 minutes and 100 days</source>
        <translation>时长应在 0 分钟到 100 天之间</translation>
    </message>
    <message>
        <source>only calls, meetings and visits can be planned</source>
        <translation>只有电话、会面和拜访可以计划</translation>
    </message>
    <message>
        <source>there is no member of staff %1</source>
        <translation>没有编号为 %1 的员工</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>task %1 is in the trash</source>
        <translation>任务 %1 在回收站中</translation>
    </message>
    <message>
        <source>task %1 was changed meanwhile</source>
        <translation>任务 %1 已被他人修改</translation>
    </message>
    <message>
        <source>task %1 is completed</source>
        <translation>任务 %1 已完成</translation>
    </message>
    <message>
        <source>task %1 is not open</source>
        <translation>任务 %1 不是未完成的</translation>
    </message>
    <message>
        <source>a task needs a title</source>
        <translation>任务需要标题</translation>
    </message>
    <message>
        <source>a time needs a day</source>
        <translation>有时间就需要日期</translation>
    </message>
    <message>
        <source>a task that repeats needs a due day</source>
        <translation>重复的任务需要到期日</translation>
    </message>
    <message>
        <source>a task repeats every 1 to 999 days, weeks, months or years</source>
        <translation>任务每 1 到 999 天、周、月或年重复一次</translation>
    </message>
    <message>
        <source>only the task of a customer can be counted from the last contact</source>
        <translation>只有客户的任务才能从最近联系算起</translation>
    </message>
    <message>
        <source>a task can only be put off to a time to come</source>
        <translation>任务只能推迟到将来的时间</translation>
    </message>
    <message>
        <source>weights are 0 or more, and one of them is not 0</source>
        <translation>权重为 0 或以上，且至少有一项不为 0</translation>
    </message>
    <message>
        <source>checking customers</source>
        <translation>检查客户</translation>
    </message>
    <message>
        <source>larger than 20 MB</source>
        <translation>超过 20 MB</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>attachment.name is empty</source>
        <translation>文件名为空</translation>
    </message>
    <message>
        <source>the bytes of attachment %1 are damaged</source>
        <translation>附件 %1 的内容已损坏</translation>
    </message>
    <message>
        <source>no temporary folder</source>
        <translation>没有临时文件夹</translation>
    </message>
    <message>
        <source>relation %1</source>
        <translation>关系 %1</translation>
    </message>
    <message>
        <source>relation %1 says so already</source>
        <translation>关系 %1 已有相同内容</translation>
    </message>
    <message>
        <source>relation %1 names a parent company</source>
        <translation>关系 %1 已指定母公司</translation>
    </message>
    <message>
        <source>a relation needs two contacts</source>
        <translation>关系需要两位不同的客户</translation>
    </message>
    <message>
        <source>this relation is between two people</source>
        <translation>此关系只能在两个人之间</translation>
    </message>
    <message>
        <source>this relation is between two companies</source>
        <translation>此关系只能在两家企业之间</translation>
    </message>
    <message>
        <source>a company cannot be its own parent company</source>
        <translation>企业不能成为自己的母公司</translation>
    </message>
    <message>
        <source>the ends of a relation stay</source>
        <translation>关系的双方不能更换</translation>
    </message>
    <message>
        <source>an old workbook (xls); save it as xlsx or CSV</source>
        <translation>这是旧版工作簿（xls）；请另存为 xlsx 或 CSV</translation>
    </message>
    <message>
        <source>the workbook is protected with a password; save it without one</source>
        <translation>工作簿有密码保护；请取消密码后保存</translation>
    </message>
    <message>
        <source>a calendar; import it as tasks</source>
        <translation>这是日历文件；请按任务导入</translation>
    </message>
    <message>
        <source>a web page or XML, whatever its name says; open it and save it as xlsx or CSV</source>
        <translation>内容其实是网页或 XML；请打开后另存为 xlsx 或 CSV</translation>
    </message>
    <message>
        <source>a JSON file; what can be read is CSV, xlsx and vCard</source>
        <translation>这是 JSON 文件；可以读取的是 CSV、xlsx 和 vCard</translation>
    </message>
    <message>
        <source>a binary workbook (xlsb); save it as xlsx</source>
        <translation>这是二进制工作簿（xlsb）；请另存为 xlsx</translation>
    </message>
    <message>
        <source>an OpenDocument file (ods); save it as xlsx or CSV</source>
        <translation>OpenDocument 文件（ods）；请另存为 xlsx 或 CSV</translation>
    </message>
    <message>
        <source>a Numbers document; export it as xlsx or CSV</source>
        <translation>Numbers 文稿；请导出为 xlsx 或 CSV</translation>
    </message>
    <message>
        <source>a document or presentation, not a workbook</source>
        <translation>这是文档或演示文稿，不是工作簿</translation>
    </message>
    <message>
        <source>an archive that is no workbook</source>
        <translation>这是压缩包，不是工作簿</translation>
    </message>
    <message>
        <source>the workbook holds no table</source>
        <translation>工作簿里没有表格</translation>
    </message>
    <message>
        <source>the workbook has no such sheet</source>
        <translation>工作簿里没有这个工作表</translation>
    </message>
    <message>
        <source>no sheet %1; there are: %2</source>
        <translation>没有工作表 %1；现有：%2</translation>
    </message>
    <message>
        <source>the workbook has a document type; it is not safe</source>
        <translation>工作簿带有文档类型声明，不安全</translation>
    </message>
    <message>
        <source>the file is damaged or cut off</source>
        <translation>文件已损坏或不完整</translation>
    </message>
    <message>
        <source>the file is damaged: a checksum differs</source>
        <translation>文件已损坏：校验和不符</translation>
    </message>
    <message>
        <source>the archive has more than 1000 entries</source>
        <translation>压缩包里的条目超过 1000 个</translation>
    </message>
    <message>
        <source>the archive is packed in a way that is not known here</source>
        <translation>压缩包的压缩方式不受支持</translation>
    </message>
    <message>
        <source>the workbook unpacks to more than is read here (200 MB a sheet); save the table as CSV</source>
        <translation>工作簿解压后超过可读取的大小（每个工作表 200 MB）；请把表格另存为 CSV</translation>
    </message>
    <message>
        <source>row %1: the sheet has more than 4096 columns</source>
        <translation>第 %1 行：工作表超过 4096 列</translation>
    </message>
    <message>
        <source>the sheet has more than 1,048,576 rows</source>
        <translation>工作表超过 1,048,576 行</translation>
    </message>
    <message>
        <source>a sheet holds no more than 1,048,576 rows; export CSV</source>
        <translation>一个工作表最多 1,048,576 行；请导出 CSV</translation>
    </message>
    <message>
        <source>writing the workbook: %1</source>
        <translation>写入工作簿：%1</translation>
    </message>
    <message>
        <source>writing vCards: %1</source>
        <translation>写入 vCard：%1</translation>
    </message>
    <message>
        <source>line %1: a line is longer than 8 MB</source>
        <translation>第 %1 行：一行超过 8 MB</translation>
    </message>
    <message>
        <source>there is no card in it</source>
        <translation>里面没有名片</translation>
    </message>
    <message>
        <source>more than 1,048,576 cards</source>
        <translation>名片超过 1,048,576 张</translation>
    </message>
    <message>
        <source>this is no calendar</source>
        <translation>这不是日历文件</translation>
    </message>
    <message>
        <source>a calendar of more than 64 MB</source>
        <translation>日历文件超过 64 MB</translation>
    </message>
    <message>
        <source>more than 100,000 entries</source>
        <translation>条目超过 100,000 个</translation>
    </message>
    <message>
        <source>an import profile needs a name</source>
        <translation>导入方案需要名称</translation>
    </message>
    <message>
        <source>an import profile needs columns</source>
        <translation>导入方案需要列</translation>
    </message>
    <message>
        <source>%1 is a profile of the program</source>
        <translation>%1 是程序自带的方案</translation>
    </message>
    <message>
        <source>no import profile %1</source>
        <translation>没有导入方案 %1</translation>
    </message>
    <message>
        <source>there is an import profile %1 already</source>
        <translation>已有导入方案 %1</translation>
    </message>
    <message>
        <source>the import profile %1 is for other rows</source>
        <translation>导入方案 %1 用于另一类数据</translation>
    </message>
    <message>
        <source>no column holds day; use --map or --defaults</source>
        <translation>没有列对应日期（day）；请用 --map 或 --defaults</translation>
    </message>
    <message>
        <source>no column holds a customer; use --map or --defaults</source>
        <translation>没有列对应客户（customer）；请用 --map 或 --defaults</translation>
    </message>
    <message>
        <source>task.external_id is taken by task %1</source>
        <translation>task.external_id 已被任务 %1 占用</translation>
    </message>
    <message>
        <source>contact %1 was merged into contact %2</source>
        <translation>联系人 %1 已合并到联系人 %2；如需恢复，请撤销那次合并</translation>
    </message>
    <message>
        <source>contact %1 cannot be merged with itself</source>
        <translation>联系人 %1 不能与自己合并</translation>
    </message>
    <message>
        <source>a merge needs two contacts</source>
        <translation>合并至少需要两个联系人</translation>
    </message>
    <message>
        <source>a merge takes at most %1 contacts</source>
        <translation>一次最多合并 %1 个联系人</translation>
    </message>
    <message>
        <source>a person and a company cannot be merged</source>
        <translation>个人和企业不能合并</translation>
    </message>
    <message>
        <source>a choice names contact %1, which is not merged</source>
        <translation>选择里提到的联系人 %1 不在这次合并中</translation>
    </message>
    <message>
        <source>a pair has two contacts</source>
        <translation>一对需要两位不同的客户</translation>
    </message>
    <message>
        <source>%1 is the id of a contact and the external id of another</source>
        <translation>%1 既是一位客户的编号，又是另一位客户的外部编号；用 #%1 表示编号</translation>
    </message>
    <message>
        <source>no field is called %1</source>
        <translation>没有名为 %1 的字段</translation>
    </message>
    <message>
        <source>a purpose has at most %1 characters</source>
        <translation>用途最多 %1 个字符</translation>
    </message>
    <message>
        <source>findings of %1 cannot be found right</source>
        <translation>%1 的问题不能标记为无误</translation>
    </message>
    <message>
        <source>there is no report %1</source>
        <translation>没有名为 %1 的报表</translation>
    </message>
    <message>
        <source>reading the inventory of fields</source>
        <translation>正在读取字段清单</translation>
    </message>
    <message>
        <source>reading recipients</source>
        <translation>正在读取收件人</translation>
    </message>
    <message>
        <source>the field makes no groups</source>
        <translation>该字段不能用来分组</translation>
    </message>
    <message>
        <source>no column holds the other customer; use --map or --defaults</source>
        <translation>没有列包含另一客户；请用 --map 或 --defaults</translation>
    </message>
    <message>
        <source>features and labels do not fit</source>
        <translation>特征与标签数量不符</translation>
    </message>
    <message>
        <source>a feature or label is no number</source>
        <translation>特征或标签不是数</translation>
    </message>
    <message>
        <source>the days after the test&apos;s cut-off are not over</source>
        <translation>检验日之后的天数尚未结束</translation>
    </message>
    <message>
        <source>the revenue of the clusters does not fit 64 bits</source>
        <translation>分群的收入超出 64 位整数</translation>
    </message>
    <message>
        <source>clusters without a day, or with impossible decimals</source>
        <translation>分群缺少日期，或小数位数不可能</translation>
    </message>
    <message>
        <source>%1 clusters are not offered</source>
        <translation>不提供 %1 个分群</translation>
    </message>
    <message>
        <source>no as-of day or no gap of the population</source>
        <translation>没有截止日或总体间隔</translation>
    </message>
    <message>
        <source>purchase day %1 is out of order</source>
        <translation>购买日 %1 顺序有误</translation>
    </message>
    <message>
        <source>customers and what they did do not fit</source>
        <translation>客户与其行为数量不符</translation>
    </message>
    <message>
        <source>a label is neither 0 nor 1</source>
        <translation>标签既不是 0 也不是 1</translation>
    </message>
    <message>
        <source>an option of the churn model is out of range</source>
        <translation>流失模型的某个选项超出范围</translation>
    </message>
    <message>
        <source>the test begins before the training&apos;s window ends</source>
        <translation>检验期早于训练窗口结束</translation>
    </message>
    <message>
        <source>the offsets of the baskets do not fit their items</source>
        <translation>购物篮的偏移与其产品不符</translation>
    </message>
    <message>
        <source>item %1 is not one of them</source>
        <translation>没有第 %1 个产品</translation>
    </message>
    <message>
        <source>the effects on revenue do not fit 64 bits</source>
        <translation>对收入的影响超出 64 位整数</translation>
    </message>
    <message>
        <source>a negative number of buyers</source>
        <translation>购买客户数为负</translation>
    </message>
    <message>
        <source>orders without lines</source>
        <translation>有订单但没有订单行</translation>
    </message>
    <message>
        <source>no customers to fit</source>
        <translation>没有可拟合的客户</translation>
    </message>
    <message>
        <source>a customer&apos;s purchases cannot be</source>
        <translation>某位客户的购买数据不可能成立</translation>
    </message>
    <message>
        <source>no spends to fit</source>
        <translation>没有可拟合的消费</translation>
    </message>
    <message>
        <source>a customer&apos;s spend is not positive</source>
        <translation>某位客户的消费不为正</translation>
    </message>
    <message>
        <source>the purchases of a back-test do not fit its customers</source>
        <translation>回测的购买与其客户数量不符</translation>
    </message>
    <message>
        <source>k-means without points, or outside its limits</source>
        <translation>k-means 没有数据点，或超出限制</translation>
    </message>
    <message>
        <source>a coordinate is not finite, or out of bounds</source>
        <translation>某个坐标不是有限数，或超出范围</translation>
    </message>
    <message>
        <source>more centres than points</source>
        <translation>中心比数据点多</translation>
    </message>
    <message>
        <source>a number of the lifecycle rule is out of range</source>
        <translation>生命周期规则的某个数值超出范围</translation>
    </message>
    <message>
        <source>an option of the lifetime value is out of range</source>
        <translation>客户终身价值的某个选项超出范围</translation>
    </message>
    <message>
        <source>the revenue of a period does not fit 64 bits</source>
        <translation>时段收入超出 64 位整数</translation>
    </message>
    <message>
        <source>customers of a period that do not ascend</source>
        <translation>时段的客户未按升序</translation>
    </message>
    <message>
        <source>earlier customers that do not ascend</source>
        <translation>更早的客户未按升序</translation>
    </message>
    <message>
        <source>contacts are not in ascending order</source>
        <translation>客户未按升序</translation>
    </message>
    <message>
        <source>there is no class %1</source>
        <translation>没有分类 %1</translation>
    </message>
    <message>
        <source>%1 classes without class %2</source>
        <translation>%1 个分类中没有 %2</translation>
    </message>
    <message>
        <source>cohorts without a day, or with too many months</source>
        <translation>同期群缺少日期，或月份太多</translation>
    </message>
    <message>
        <source>the offsets of the customers do not fit their months</source>
        <translation>客户的偏移与其月份不符</translation>
    </message>
    <message>
        <source>months of a customer that do not ascend, or are after the as-of day</source>
        <translation>客户的月份未按升序，或晚于截止日</translation>
    </message>
    <message>
        <source>the revenue of a cohort does not fit 64 bits</source>
        <translation>同期群收入超出 64 位整数</translation>
    </message>
    <message>
        <source>contact %1 has no first or last purchase</source>
        <translation>客户 %1 没有首次或最近购买日</translation>
    </message>
    <message>
        <source>the purchase days of contact %1 were not counted</source>
        <translation>没有统计客户 %1 的购买天数</translation>
    </message>
    <message>
        <source>reading relations</source>
        <translation>读取关系</translation>
    </message>
    <message>
        <source>there is no segment %1</source>
        <translation>没有客群 %1</translation>
    </message>
    <message>
        <source>there is no segment &quot;%1&quot;</source>
        <translation>没有名为“%1”的客群</translation>
    </message>
    <message>
        <source>there is no segment &quot;%1&quot;; the nearest is &quot;%2&quot;</source>
        <translation>没有名为“%1”的客群；最接近的是“%2”</translation>
    </message>
    <message>
        <source>segments have to be expanded first</source>
        <translation>须先展开客群</translation>
    </message>
    <message>
        <source>segments use each other in a circle: %1</source>
        <translation>客群互相引用成环：%1</translation>
    </message>
    <message>
        <source>segment %1: %2</source>
        <translation>客群 %1：%2</translation>
    </message>
    <message>
        <source>the segment name is taken by segment %1</source>
        <translation>客群名称已被客群 %1 使用</translation>
    </message>
    <message>
        <source>exclusions.%1 is not what it should be</source>
        <translation>exclusions.%1 不合规定</translation>
    </message>
    <message>
        <source>the exclusions are not an object</source>
        <translation>排除规则不是一个对象</translation>
    </message>
    <message>
        <source>more than %1 groups inside each other</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>more than %1 values</source>
        <translation>超过 %1 个值</translation>
    </message>
    <message>
        <source>a segment needs a name</source>
        <translation>客群需要名称</translation>
    </message>
    <message>
        <source>the name of a segment has at most %1 characters</source>
        <translation>客群名称最多 %1 个字符</translation>
    </message>
    <message>
        <source>a note has at most %1 characters</source>
        <translation>备注最多 %1 个字符</translation>
    </message>
    <message>
        <source>segment %1 is in the trash</source>
        <translation>客群 %1 在回收站中</translation>
    </message>
    <message>
        <source>segment %1 was changed later</source>
        <translation>客群 %1 之后被修改过</translation>
    </message>
    <message>
        <source>the kind of a segment stays</source>
        <translation>客群的类型不能更改</translation>
    </message>
    <message>
        <source>the conditions of a frozen segment stay</source>
        <translation>冻结客群的条件不能更改</translation>
    </message>
    <message>
        <source>segment %1 is used by segment %2</source>
        <translation>客群“%1”被客群“%2”引用</translation>
    </message>
    <message>
        <source>more than %1 characters</source>
        <translation>超过 %1 个字符</translation>
    </message>
    <message>
        <source>column %1: the text has no end: its second quote is missing</source>
        <translation>第 %1 列：文本没有结束，缺少后引号</translation>
    </message>
    <message>
        <source>column %1: what follows the \ is not known</source>
        <translation>第 %1 列：\ 后面的字符无法识别</translation>
    </message>
    <message>
        <source>column %1: a number is expected behind #</source>
        <translation>第 %1 列：# 后面应为数字</translation>
    </message>
    <message>
        <source>column %1: &quot;%2&quot; means nothing here</source>
        <translation>第 %1 列：“%2”在这里没有意义</translation>
    </message>
    <message>
        <source>column %1: &quot;and&quot; or &quot;or&quot; is expected</source>
        <translation>第 %1 列：应为 and 或 or</translation>
    </message>
    <message>
        <source>column %1: &quot;and&quot;, &quot;or&quot; or a closing bracket is expected</source>
        <translation>第 %1 列：应为 and、or 或右括号</translation>
    </message>
    <message>
        <source>column %1: a field is expected</source>
        <translation>第 %1 列：应为字段</translation>
    </message>
    <message>
        <source>column %1: no field is called &quot;%2&quot;</source>
        <translation>第 %1 列：没有名为“%2”的字段</translation>
    </message>
    <message>
        <source>column %1: this field takes nothing in brackets</source>
        <translation>第 %1 列：该字段后面不能有括号</translation>
    </message>
    <message>
        <source>column %1: a closing bracket is expected</source>
        <translation>第 %1 列：应为右括号</translation>
    </message>
    <message>
        <source>column %1: a text in quotes is expected</source>
        <translation>第 %1 列：应为带引号的文本</translation>
    </message>
    <message>
        <source>column %1: the days are told twice</source>
        <translation>第 %1 列：时间范围重复</translation>
    </message>
    <message>
        <source>column %1: a text takes = != in, not in, contains, not contains, begins with, is empty</source>
        <translation>第 %1 列：文本可用 = != in、not in、contains、not contains、begins with、is empty</translation>
    </message>
    <message>
        <source>column %1: a number takes = != &lt; &lt;= &gt; &gt;= between, is empty</source>
        <translation>第 %1 列：数字可用 = != &lt; &lt;= &gt; &gt;= between、is empty</translation>
    </message>
    <message>
        <source>column %1: a day takes = &lt; &lt;= &gt; &gt;= before, after, between, in last N days, not in last N days, in next N days, in month, is empty</source>
        <translation>第 %1 列：日期可用 = &lt; &lt;= &gt; &gt;= before、after、between、in last N days、not in last N days、in next N days、in month、is empty</translation>
    </message>
    <message>
        <source>column %1: a birthday takes = in next N days, in month, is empty</source>
        <translation>第 %1 列：生日可用 = in next N days、in month、is empty</translation>
    </message>
    <message>
        <source>column %1: what is yes or no takes = yes, = no, is empty</source>
        <translation>第 %1 列：是否字段可用 = yes、= no、is empty</translation>
    </message>
    <message>
        <source>column %1: a choice takes = != in, not in, is empty</source>
        <translation>第 %1 列：选项可用 = != in、not in、is empty</translation>
    </message>
    <message>
        <source>column %1: segments take (&quot;…&quot;), in, not in, all</source>
        <translation>第 %1 列：客群可用 (&quot;…&quot;)、in、not in、all</translation>
    </message>
    <message>
        <source>column %1: a set takes (&quot;…&quot;), in, not in, all, is empty</source>
        <translation>第 %1 列：集合可用 (&quot;…&quot;)、in、not in、all、is empty</translation>
    </message>
    <message>
        <source>column %1: &quot;in&quot; or &quot;contains&quot; is expected</source>
        <translation>第 %1 列：应为 in 或 contains</translation>
    </message>
    <message>
        <source>column %1: &quot;with&quot; is expected</source>
        <translation>第 %1 列：应为 with</translation>
    </message>
    <message>
        <source>column %1: an operator is expected, such as = or &quot;is empty&quot;</source>
        <translation>第 %1 列：应为运算符，例如 = 或 is empty</translation>
    </message>
    <message>
        <source>column %1: a month from 1 to 12 is expected</source>
        <translation>第 %1 列：应为 1 到 12 的月份</translation>
    </message>
    <message>
        <source>column %1: &quot;and&quot; is expected</source>
        <translation>第 %1 列：应为 and</translation>
    </message>
    <message>
        <source>column %1: the second value is less than the first</source>
        <translation>第 %1 列：第二个值小于第一个值</translation>
    </message>
    <message>
        <source>column %1: an opening bracket is expected</source>
        <translation>第 %1 列：应为左括号</translation>
    </message>
    <message>
        <source>column %1: a comma or a closing bracket is expected</source>
        <translation>第 %1 列：应为逗号或右括号</translation>
    </message>
    <message>
        <source>column %1: nobody here is called &quot;%2&quot;</source>
        <translation>第 %1 列：这里没有人叫“%2”</translation>
    </message>
    <message>
        <source>column %1: no tag is called &quot;%2&quot;</source>
        <translation>第 %1 列：没有名为“%2”的标签</translation>
    </message>
    <message>
        <source>column %1: no shop is called &quot;%2&quot;</source>
        <translation>第 %1 列：没有名为“%2”的门店</translation>
    </message>
    <message>
        <source>column %1: no product is called &quot;%2&quot;</source>
        <translation>第 %1 列：没有名为“%2”的产品</translation>
    </message>
    <message>
        <source>column %1: no segment is called &quot;%2&quot;</source>
        <translation>第 %1 列：没有名为“%2”的客群</translation>
    </message>
    <message>
        <source>column %1: a text in quotes, last N days or a day is expected</source>
        <translation>第 %1 列：应为带引号的文本、last N days 或日期</translation>
    </message>
    <message>
        <source>column %1: &quot;to&quot; is expected</source>
        <translation>第 %1 列：应为 to</translation>
    </message>
    <message>
        <source>column %1: a day is expected, such as 2026-01-31</source>
        <translation>第 %1 列：应为日期，例如 2026-01-31</translation>
    </message>
    <message>
        <source>column %1: the days end before they begin</source>
        <translation>第 %1 列：结束日期早于开始日期</translation>
    </message>
    <message>
        <source>column %1: a count of days from 1 to 36525 is expected</source>
        <translation>第 %1 列：应为 1 到 36525 的天数</translation>
    </message>
    <message>
        <source>column %1: there is no such day</source>
        <translation>第 %1 列：没有这一天</translation>
    </message>
    <message>
        <source>column %1: yes or no is expected</source>
        <translation>第 %1 列：应为 yes 或 no</translation>
    </message>
    <message>
        <source>column %1: the text is empty; there is &quot;is empty&quot;</source>
        <translation>第 %1 列：文本为空；可用 is empty</translation>
    </message>
    <message>
        <source>column %1: a number is expected</source>
        <translation>第 %1 列：应为数字</translation>
    </message>
    <message>
        <source>column %1: the number is too large</source>
        <translation>第 %1 列：数字太大</translation>
    </message>
    <message>
        <source>column %1: the number has too many decimals</source>
        <translation>第 %1 列：小数位数太多</translation>
    </message>
    <message>
        <source>column %1: there is no choice &quot;%2&quot;</source>
        <translation>第 %1 列：没有选项“%2”</translation>
    </message>
    <message>
        <source>column %1: several are called &quot;%2&quot;; #id tells which</source>
        <translation>第 %1 列：有多个名为“%2”；请用 #编号 指明</translation>
    </message>
    <message>
        <source>column %1: no field is called &quot;%2&quot;; the nearest is &quot;%3&quot;</source>
        <translation>第 %1 列：没有名为“%2”的字段；最接近的是“%3”</translation>
    </message>
    <message>
        <source>column %1: nobody here is called &quot;%2&quot;; the nearest is &quot;%3&quot;</source>
        <translation>第 %1 列：这里没有人叫“%2”；最接近的是“%3”</translation>
    </message>
    <message>
        <source>column %1: no tag is called &quot;%2&quot;; the nearest is &quot;%3&quot;</source>
        <translation>第 %1 列：没有名为“%2”的标签；最接近的是“%3”</translation>
    </message>
    <message>
        <source>column %1: no shop is called &quot;%2&quot;; the nearest is &quot;%3&quot;</source>
        <translation>第 %1 列：没有名为“%2”的门店；最接近的是“%3”</translation>
    </message>
    <message>
        <source>column %1: no product is called &quot;%2&quot;; the nearest is &quot;%3&quot;</source>
        <translation>第 %1 列：没有名为“%2”的产品；最接近的是“%3”</translation>
    </message>
    <message>
        <source>column %1: no segment is called &quot;%2&quot;; the nearest is &quot;%3&quot;</source>
        <translation>第 %1 列：没有名为“%2”的客群；最接近的是“%3”</translation>
    </message>
    <message>
        <source>column %1: there is no choice &quot;%2&quot;; the nearest is &quot;%3&quot;</source>
        <translation>第 %1 列：没有选项“%2”；最接近的是“%3”</translation>
    </message>
    <message>
        <source>playbook: step %1 of %2</source>
        <translation>行动手册：%2 的第 %1 步</translation>
    </message>
    <message>
        <source>playbook: version %1</source>
        <translation>行动手册：版本 %1</translation>
    </message>
    <message>
        <source>scores of other customers than the clusters</source>
        <translation>评分与分组的客户不一致</translation>
    </message>
    <message>
        <source>the settings are no JSON object</source>
        <translation>设置不是 JSON 对象</translation>
    </message>
    <message>
        <source>the setting %1 is no number of %2 to %3</source>
        <translation>设置 %1 应是 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>the setting %1 is below %2</source>
        <translation>设置 %1 小于 %2</translation>
    </message>
    <message>
        <source>the setting %1 is neither yes nor no</source>
        <translation>设置 %1 应为是或否</translation>
    </message>
    <message>
        <source>customers are being scored anew</source>
        <translation>客户评分正在重新计算</translation>
    </message>
    <message>
        <source>this report needs a segment</source>
        <translation>这份报告需要先选择客群</translation>
    </message>
    <message>
        <source>tasks for more than 50,000 customers at once</source>
        <translation>一次最多只能为 50,000 位客户添加任务</translation>
    </message>
    <message>
        <source>reading consents</source>
        <translation>读取同意记录</translation>
    </message>
    <message>
        <source>no column holds %1; use --map or --defaults</source>
        <translation>没有一列是 %1；请用 --map 或 --defaults 指定</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>vCards hold customers only</source>
        <translation>vCard 只能存放客户</translation>
    </message>
    <message>
        <source>a layout has each field once, shows the name and what is required</source>
        <translation>每个字段在表单中只能出现一次，姓名和必填字段必须显示</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This value cannot be used. Nothing was changed.</source>
        <translation>这个值不能使用。没有做任何更改。</translation>
    </message>
    <message>
        <source>It was not found. It may have been deleted or moved.</source>
        <translation>没有找到，可能已被删除或移走。</translation>
    </message>
    <message>
        <source>It was changed in the meantime. Nothing was overwritten.</source>
        <translation>它刚被改动过。没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>This number or name is already taken. Nothing was changed.</source>
        <translation>这个编号或名称已被占用。没有做任何更改。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有做任何更改。</translation>
    </message>
    <message>
        <source>This store is open in another program. Close it there and try again.</source>
        <translation>这个数据文件正被另一个程序打开。请先在那边关闭，再重试。</translation>
    </message>
    <message>
        <source>The file or its folder is read-only. Nothing was changed; copy the store to a folder you can write to.</source>
        <translation>文件或所在文件夹是只读的。没有做任何更改；请把数据文件复制到可写的文件夹。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满。没有做任何更改；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk or file could not be read or written. Nothing was changed.</source>
        <translation>磁盘或文件无法读写。没有做任何更改。</translation>
    </message>
    <message>
        <source>The file is damaged. It was not touched; restore the newest verified backup.</source>
        <translation>文件已损坏。我们没有动它；请恢复最近一次通过校验的备份。</translation>
    </message>
    <message>
        <source>This is not a Shuke store. It was not touched.</source>
        <translation>这不是熟客的数据文件。我们没有动它。</translation>
    </message>
    <message>
        <source>This store was made by a newer version of Shuke. It was not touched; install the newer version.</source>
        <translation>这个数据文件由更新版本的熟客创建。我们没有动它；请安装新版本。</translation>
    </message>
    <message>
        <source>The structure of this store is not the one Shuke wrote. It was not touched; restore a backup.</source>
        <translation>这个数据文件的结构与熟客写入的不一致。我们没有动它；请恢复备份。</translation>
    </message>
    <message>
        <source>A store cannot be kept safe in this place. Copy it to a folder on this computer.</source>
        <translation>数据文件放在这个位置不安全。请复制到本机的文件夹。</translation>
    </message>
    <message>
        <source>The store could not be brought to the new version. The old version is intact and backed up.</source>
        <translation>数据文件升级失败。旧版本完好无损，并已备份。</translation>
    </message>
    <message>
        <source>This installation mixes two copies of SQLite, which can damage a store. Install Shuke from one source.</source>
        <translation>此安装混用了两份 SQLite，可能损坏数据。请从同一来源重新安装熟客。</translation>
    </message>
    <message>
        <source>The store is busy. Nothing was changed; try again.</source>
        <translation>数据文件正忙。没有做任何更改；请重试。</translation>
    </message>
    <message>
        <source>This is too large. Nothing was changed.</source>
        <translation>内容过大。没有做任何更改。</translation>
    </message>
    <message>
        <source>This is not supported by this version of Shuke.</source>
        <translation>此版本的熟客不支持这项功能。</translation>
    </message>
    <message>
        <source>The file holds bytes that its encoding does not allow. Choose another encoding.</source>
        <translation>文件中有该编码不允许的字节。请换一种编码。</translation>
    </message>
    <message>
        <source>An error inside Shuke. Nothing was changed.</source>
        <translation>熟客内部出错。没有做任何更改。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what happened, a sentence. %2: the file, line or field it is about, and why</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>CSV, exact values</source>
        <translation>CSV（精确值）</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>Excel 用 CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>vCard 3.0</source>
        <translation>vCard 3.0</translation>
    </message>
    <message>
        <source>vCard 4.0</source>
        <translation>vCard 4.0</translation>
    </message>
    <message>
        <source>For another Shuke or another program: what is stored, as it is. Import gives the same back.</source>
        <translation>供另一份熟客（Shuke）数据或其他程序使用：按存储的原样写出，重新导入后内容相同。</translation>
    </message>
    <message>
        <source>For a double click in a spreadsheet: texts that look like formulas are guarded. Import takes the guard off again.</source>
        <translation>双击即可在表格软件中打开：形似公式的文本会加保护符，重新导入时自动去掉。</translation>
    </message>
    <message>
        <source>Numbers, days and texts as such, never formulas. Up to 1,048,575 rows; import gives the same back.</source>
        <translation>数字、日期和文本各按其类型写出，绝不写公式。最多 1,048,575 行；重新导入后内容相同。</translation>
    </message>
    <message>
        <source>For programs: one object on each line. Shuke itself does not read it.</source>
        <translation>供程序使用：每行一个对象。熟客本身不读取此格式。</translation>
    </message>
    <message>
        <source>Customers only, as phones and mail programs read them best.</source>
        <translation>仅客户，手机和邮件程序最通用的版本。</translation>
    </message>
    <message>
        <source>Customers only, by the newer standard.</source>
        <translation>仅客户，较新的标准。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(ies) have a birthday, gender, job title or parts of a name: those are in the table of customers.</source>
        <translation>
            <numerusform>%Ln 家企业带有生日、性别、职务或姓名的组成部分：这些在客户表中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) have no customer in the file, as theirs is in the trash.</source>
        <translation>
            <numerusform>%Ln 个订单在文件中没有客户，因为其客户在回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) do not name their order, as it is in the trash.</source>
        <translation>
            <numerusform>%Ln 笔退款未写明所属订单，因为该订单在回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) are left out, as their customer is in the trash.</source>
        <translation>
            <numerusform>已排除 %Ln 条跟进记录，其客户在回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) are left out, as one of the two is in the trash.</source>
        <translation>
            <numerusform>已排除 %Ln 条关系，其中一方在回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) are left out, as their customer is in the trash.</source>
        <translation>
            <numerusform>已排除 %Ln 条营销授权记录，其客户在回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders are without their lines; “Lines of orders” has both.</source>
        <translation>订单表不含明细；“订单明细”两者都有。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次消费</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Other gender</source>
        <translation>其他性别</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Entered here on</source>
        <translation>录入日期</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条形码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Still sold</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Times in touch</source>
        <translation>联系次数</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成任务</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系数</translation>
    </message>
    <message>
        <source>Customers referred</source>
        <translation>介绍的客户数</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Bought product</source>
        <translation>购买过的产品</translation>
    </message>
    <message>
        <source>Bought category</source>
        <translation>购买过的类别</translation>
    </message>
    <message>
        <source>Consent to marketing</source>
        <translation>营销授权</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Lifecycle stage</source>
        <translation>生命周期阶段</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>稳定老客</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Lost or silent</source>
        <translation>已流失或沉默</translation>
    </message>
    <message>
        <source>RFM class</source>
        <translation>RFM 分类</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal Customers</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Potential Loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New Customers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有前景</translation>
    </message>
    <message>
        <source>Need Attention</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>About To Sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At Risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Can&apos;t Lose Them</source>
        <translation>不能失去</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>RFM class of eight</source>
        <translation>RFM 八类</translation>
    </message>
    <message>
        <source>Key: value</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>Key: develop</source>
        <translation>重要发展</translation>
    </message>
    <message>
        <source>Key: keep</source>
        <translation>重要保持</translation>
    </message>
    <message>
        <source>Key: win back</source>
        <translation>重要挽留</translation>
    </message>
    <message>
        <source>General: value</source>
        <translation>一般价值</translation>
    </message>
    <message>
        <source>General: develop</source>
        <translation>一般发展</translation>
    </message>
    <message>
        <source>General: keep</source>
        <translation>一般保持</translation>
    </message>
    <message>
        <source>General: win back</source>
        <translation>一般挽留</translation>
    </message>
    <message>
        <source>Recency score</source>
        <translation>最近消费得分</translation>
    </message>
    <message>
        <source>Frequency score</source>
        <translation>消费次数得分</translation>
    </message>
    <message>
        <source>Monetary score</source>
        <translation>消费金额得分</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>客户终身价值</translation>
    </message>
    <message>
        <source>Still a customer, %</source>
        <translation>未流失概率（%）</translation>
    </message>
    <message>
        <source>Buys within 90 days, %</source>
        <translation>90 天内购买概率（%）</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险金额</translation>
    </message>
    <message>
        <source>Any phone</source>
        <translation>任一电话</translation>
    </message>
    <message>
        <source>Any e-mail</source>
        <translation>任一邮箱</translation>
    </message>
    <message>
        <source>Any WeChat</source>
        <translation>任一微信</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话次数</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会面次数</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访次数</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>邮件次数</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息次数</translation>
    </message>
    <message>
        <source>Overdue tasks</source>
        <translation>逾期任务</translation>
    </message>
    <message>
        <source>Next task due</source>
        <translation>下一项任务到期日</translation>
    </message>
    <message>
        <source>Any address</source>
        <translation>任一地址</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Phone of the recipient</source>
        <translation>收货人电话</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Members outside the trash, as of today</source>
        <translation>截至今天的成员，不含回收站</translation>
    </message>
    <message>
        <source>Share of all customers</source>
        <translation>占全部客户</translation>
    </message>
    <message>
        <source>Members ÷ all customers outside the trash (%1)</source>
        <translation>成员 ÷ 回收站以外的全部客户（%1）</translation>
    </message>
    <message>
        <source>Who bought</source>
        <translation>有消费的</translation>
    </message>
    <message>
        <source>Members with at least one order that counts</source>
        <translation>至少有一笔有效订单的成员</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders so far</source>
        <translation>迄今已付款、已发货和已完成的订单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>These orders less refunds</source>
        <translation>上述订单减去退款</translation>
    </message>
    <message>
        <source>Share of all revenue</source>
        <translation>占全部营业额</translation>
    </message>
    <message>
        <source>Revenue of the members ÷ revenue of all customers (%1)</source>
        <translation>成员消费金额 ÷ 全部客户消费金额（%1）</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Revenue ÷ orders</source>
        <translation>消费金额 ÷ 订单数</translation>
    </message>
    <message>
        <source>Orders per buyer</source>
        <translation>人均订单</translation>
    </message>
    <message>
        <source>Orders ÷ members who bought</source>
        <translation>订单数 ÷ 有消费的成员</translation>
    </message>
    <message>
        <source>Last order, in the middle</source>
        <translation>最近消费（中位数）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Median of the days since the last order, over the members who bought</source>
        <translation>有消费的成员距最近一笔订单天数的中位数</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <comment>a day</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not on</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>在最近</translation>
    </message>
    <message>
        <source>not in the last</source>
        <translation>不在最近</translation>
    </message>
    <message>
        <source>in the next</source>
        <translation>在未来</translation>
    </message>
    <message>
        <source>in the month</source>
        <translation>在月份</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>全部包含</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不为空</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>a count of days</comment>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two days</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a field, and the days it looks at</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会面</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>已进行</translation>
    </message>
    <message>
        <source>from the customer</source>
        <translation>客户发起</translation>
    </message>
    <message>
        <source>from us</source>
        <translation>我方发起</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>started</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln day(s)</source>
        <translation>
            <numerusform>每 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln week(s)</source>
        <translation>
            <numerusform>每 %Ln 周</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln month(s)</source>
        <translation>
            <numerusform>每 %Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln year(s)</source>
        <translation>
            <numerusform>每 %Ln 年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, counted from the last contact</source>
        <translation>%1，从最近联系算起</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows of the store that were added, changed or removed</source>
        <translation>数据库中新增、修改或删除的行数</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>已重做</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>On sale (yes or no)</source>
        <translation>在售（是或否）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Further contact details</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Customer (number, else phone, e-mail or name)</source>
        <translation>客户（编号，或电话、邮箱、姓名）</translation>
    </message>
    <message>
        <source>Customer&apos;s e-mail</source>
        <translation>客户邮箱</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>客户姓名</translation>
    </message>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>客户电话</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Do not contact (yes or no)</source>
        <translation>请勿联系（是或否）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Second e-mail</source>
        <translation>备用邮箱</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>个人或企业</translation>
    </message>
    <message>
        <source>Line amount</source>
        <translation>明细金额</translation>
    </message>
    <message>
        <source>Line discount</source>
        <translation>明细折扣</translation>
    </message>
    <message>
        <source>Line tax</source>
        <translation>明细税额</translation>
    </message>
    <message>
        <source>Line text</source>
        <translation>明细说明</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名 / 名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Order day</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product (code, else name)</source>
        <translation>产品（编码或名称）</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Refund of order number</source>
        <translation>原订单号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Recipient&apos;s phone</source>
        <translation>收货电话</translation>
    </message>
    <message>
        <source>Shipping cost</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Tax included (yes or no)</source>
        <translation>含税（是或否）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Inbound or outbound</source>
        <translation>呼入或呼出</translation>
    </message>
    <message>
        <source>Duration (minutes)</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Money in or out</source>
        <translation>收/支</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与人</translation>
    </message>
    <message>
        <source>Planned, held or not held</source>
        <translation>计划、已进行或未进行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Other customer (number, else phone, e-mail or name)</source>
        <translation>另一客户（编号，或电话、邮箱、名称）</translation>
    </message>
    <message>
        <source>Other&apos;s e-mail</source>
        <translation>另一客户的邮箱</translation>
    </message>
    <message>
        <source>Other&apos;s name</source>
        <translation>另一客户的名称</translation>
    </message>
    <message>
        <source>Other&apos;s phone</source>
        <translation>另一客户的电话</translation>
    </message>
    <message>
        <source>Main employer (yes or no)</source>
        <translation>主要任职单位（是或否）</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Purpose of consent</source>
        <translation>同意的用途</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
</context>
<context>
    <name>ImportRule</name>
    <message>
        <source>rounded to the currency&apos;s decimals</source>
        <translation>已按币种的小数位四舍五入</translation>
    </message>
    <message>
        <source>is none of the choices; left empty</source>
        <translation>不在选项之中，已留空</translation>
    </message>
    <message>
        <source>is no contact detail; left out</source>
        <translation>不是联系方式，已略过</translation>
    </message>
    <message>
        <source>is no known currency</source>
        <translation>不是已知的币种</translation>
    </message>
    <message>
        <source>is no day; left empty</source>
        <translation>不是日期，已留空</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>已经存在</translation>
    </message>
    <message>
        <source>stands in the file more than once</source>
        <translation>在文件中重复出现</translation>
    </message>
    <message>
        <source>is no e-mail address; left empty</source>
        <translation>不是邮箱地址，已留空</translation>
    </message>
    <message>
        <source>belongs to another record; left out</source>
        <translation>属于另一条记录，已略过</translation>
    </message>
    <message>
        <source>is no known gender; left empty</source>
        <translation>无法识别的性别，已留空</translation>
    </message>
    <message>
        <source>is neither person nor company; taken as a person</source>
        <translation>既不是个人也不是企业，按个人处理</translation>
    </message>
    <message>
        <source>the lines do not add up to it</source>
        <translation>与明细合计不一致</translation>
    </message>
    <message>
        <source>has quotes that do not match; read as well as possible</source>
        <translation>引号不配对，已尽量读取</translation>
    </message>
    <message>
        <source>holds characters that cannot be stored; removed</source>
        <translation>含有无法保存的字符，已去除</translation>
    </message>
    <message>
        <source>is no number; left empty</source>
        <translation>不是数字，已留空</translation>
    </message>
    <message>
        <source>is no payment; left out</source>
        <translation>不是收款记录，已略过</translation>
    </message>
    <message>
        <source>is no known payment method; taken as other</source>
        <translation>未知的付款方式，按“其他”处理</translation>
    </message>
    <message>
        <source>was damaged by a spreadsheet (1.39E+10); left empty</source>
        <translation>被表格软件损坏（1.39E+10），已留空</translation>
    </message>
    <message>
        <source>is no phone number; left empty</source>
        <translation>不是电话号码，已留空</translation>
    </message>
    <message>
        <source>names an order that is not here</source>
        <translation>所指的订单不存在</translation>
    </message>
    <message>
        <source>is no known status; left out</source>
        <translation>未知的状态，已略过</translation>
    </message>
    <message>
        <source>is no valid tax number; left empty</source>
        <translation>不是有效的税号，已留空</translation>
    </message>
    <message>
        <source>holds no time of day; only the day is used</source>
        <translation>没有可读的时间，只采用日期</translation>
    </message>
    <message>
        <source>is neither yes nor no; left empty</source>
        <translation>既不是“是”也不是“否”，已留空</translation>
    </message>
    <message>
        <source>is no known kind of follow-up; taken as a note</source>
        <translation>不是已知的跟进类型，按备注处理</translation>
    </message>
    <message>
        <source>holds an error or a formula without a result; left empty</source>
        <translation>是错误值或没有结果的公式，留空</translation>
    </message>
    <message>
        <source>is neither inbound nor outbound; left empty</source>
        <translation>既不是呼入也不是呼出，留空</translation>
    </message>
    <message>
        <source>does not say whether money came in or went out; left out</source>
        <translation>没有写明是收入还是支出，未导入</translation>
    </message>
    <message>
        <source>is no income; left out</source>
        <translation>不是收入，未导入</translation>
    </message>
    <message>
        <source>is nobody who is known here; left out</source>
        <translation>在这里找不到此人，未导入</translation>
    </message>
    <message>
        <source>has a picture or sound; left out</source>
        <translation>带有图片或声音，未导入</translation>
    </message>
    <message>
        <source>has a line that cannot be read; left out</source>
        <translation>有一行无法读取，未导入</translation>
    </message>
    <message>
        <source>is hidden in the spreadsheet; imported all the same</source>
        <translation>在表格中被隐藏，仍已导入</translation>
    </message>
    <message>
        <source>has no place in this kind of relation; left out</source>
        <translation>这种关系没有这一项，已略去</translation>
    </message>
    <message>
        <source>is no known relation</source>
        <translation>不是已知的关系</translation>
    </message>
    <message>
        <source>is no known channel</source>
        <translation>不是已知的渠道</translation>
    </message>
    <message>
        <source>says the opposite of an entry of the same day that is here already; the one added last counts</source>
        <translation>与已有的同一天记录相反；以最后加入的为准</translation>
    </message>
    <message>
        <source>is neither consent nor its withdrawal</source>
        <translation>既不是同意，也不是撤回</translation>
    </message>
    <message>
        <source>is no known purpose</source>
        <translation>不是已知的用途</translation>
    </message>
    <message>
        <source>says no; the customer does not want to be contacted, and that stays</source>
        <translation>文件写“否”；该客户已设为请勿联系，保持不变</translation>
    </message>
    <message>
        <source>has more cells than there are columns; the last are left out</source>
        <translation>单元格多于列数；多出的部分未导入</translation>
    </message>
    <message>
        <source>is another name than that of the customer it matches</source>
        <translation>与所匹配客户的姓名不同</translation>
    </message>
    <message>
        <source>is another name than that of the customer with this phone or e-mail; taken as somebody else</source>
        <translation>与使用同一电话或邮箱的客户姓名不同；按另一位客户处理</translation>
    </message>
    <message>
        <source>is required and empty; the customer comes in without it</source>
        <translation>为必填但为空；客户仍会导入，该项留空</translation>
    </message>
</context>
<context>
    <name>ImportState</name>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Lines of orders</source>
        <translation>订单明细</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(ies)</source>
        <translation>
            <numerusform>%Ln 家企业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order row(s)</source>
        <translation>
            <numerusform>%Ln 行订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order line(s)</source>
        <translation>
            <numerusform>%Ln 条订单明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>导入 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln company(ies)</source>
        <translation>
            <numerusform>导入 %Ln 家企业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln product(s)</source>
        <translation>
            <numerusform>导入 %Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln order row(s)</source>
        <translation>
            <numerusform>导入 %Ln 行订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln order line(s)</source>
        <translation>
            <numerusform>导入 %Ln 条订单明细</numerusform>
        </translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) added for them</source>
        <translation>
            <numerusform>另新建 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) added for them</source>
        <translation>
            <numerusform>另新建 %Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s)</source>
        <translation>
            <numerusform>%Ln 笔退款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) taken back from the trash</source>
        <translation>
            <numerusform>从回收站恢复 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new field(s)</source>
        <translation>
            <numerusform>新建 %Ln 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new tag(s)</source>
        <translation>
            <numerusform>新建 %Ln 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new staff member(s)</source>
        <translation>
            <numerusform>新建 %Ln 名员工</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new shop(s)</source>
        <translation>
            <numerusform>新建 %Ln 家门店</numerusform>
        </translation>
    </message>
    <message>
        <source>UTF-8 with a mark</source>
        <translation>UTF-8（带标记）</translation>
    </message>
    <message>
        <source>GB18030 / GBK (simplified Chinese)</source>
        <translation>GB18030 / GBK（简体中文）</translation>
    </message>
    <message>
        <source>Big5 (traditional Chinese)</source>
        <translation>Big5（繁体中文）</translation>
    </message>
    <message>
        <source>Windows-1252 (Western European)</source>
        <translation>Windows-1252（西欧）</translation>
    </message>
    <message>
        <source>The file says so at its beginning.</source>
        <translation>文件开头已注明。</translation>
    </message>
    <message>
        <source>Line %1 holds bytes that are not UTF-8: the import would stop there.</source>
        <translation>第 %1 行含有非 UTF-8 的字节，导入会在那里中断。</translation>
    </message>
    <message>
        <source>This is a guess: look at the names below.</source>
        <translation>编码是推测的：请核对下面的姓名。</translation>
    </message>
    <message>
        <source>Comma (,)</source>
        <translation>逗号 (,)</translation>
    </message>
    <message>
        <source>Semicolon (;)</source>
        <translation>分号 (;)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar (|)</source>
        <translation>竖线 (|)</translation>
    </message>
    <message>
        <source>Add new ones, leave known ones as they are</source>
        <translation>只新增，已有的保持不变</translation>
    </message>
    <message>
        <source>Add new ones and update known ones</source>
        <translation>新增，并更新已有的</translation>
    </message>
    <message>
        <source>Only update known ones</source>
        <translation>只更新已有的</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln 条跟进记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln follow-up(s)</source>
        <translation>
            <numerusform>导入 %Ln 条跟进记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up number</source>
        <translation>跟进编号</translation>
    </message>
    <message>
        <source>Call, visit, note, …</source>
        <translation>跟进方式（电话、拜访、备注等）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Relations between customers</source>
        <translation>客户之间的关系</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln 条关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln relation(s)</source>
        <translation>
            <numerusform>导入 %Ln 条关系</numerusform>
        </translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s)</source>
        <translation>
            <numerusform>%Ln 条同意记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln consent(s)</source>
        <translation>
            <numerusform>导入 %Ln 条同意记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Given or withdrawn</source>
        <translation>同意或撤回</translation>
    </message>
    <message>
        <source>Channel of contact</source>
        <translation>联系渠道</translation>
    </message>
    <message>
        <source>home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Label of the next contact detail</source>
        <translation>下一个联系方式的标签</translation>
    </message>
    <message>
        <source>A line of the note, with the column&apos;s name</source>
        <translation>备注中的一行（含列名）</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Address, further line: %1</source>
        <extracomment>%1: street, city, …</extracomment>
        <translation>地址补充行：%1</translation>
    </message>
    <message>
        <source>Further address (%1): %2</source>
        <extracomment>%1: home, work, …; %2: street, city, …</extracomment>
        <translation>其他地址（%1）：%2</translation>
    </message>
    <message>
        <source>Further phone</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Further mobile</source>
        <translation>其他手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Further e-mail</source>
        <translation>其他邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Further WeChat</source>
        <translation>其他微信</translation>
    </message>
    <message>
        <source>Other contact detail</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a phone, fax, …; %2: home, work, …
----------
%1: column of the file or property of a card, %2: number of rows</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>LaterMenu</name>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>明天(&amp;T)</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>下周一(&amp;W)</translation>
    </message>
    <message>
        <source>In &amp;2 weeks</source>
        <translation>两周后(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;Pick a day…</source>
        <translation>选择日期(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Must not be contacted</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Withdrew consent to marketing</source>
        <translation>已撤回营销授权</translation>
    </message>
    <message>
        <source>No street in the address</source>
        <translation>地址没有街道</translation>
    </message>
</context>
<context>
    <name>MailingWords</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Mr or Ms</source>
        <translation>称谓（先生/女士）</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
</context>
<context>
    <name>MemberSheet</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>电话名单</translation>
    </message>
    <message>
        <source>Mail merge</source>
        <translation>邮件合并</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>MemberSheetSave</name>
    <message numerus="yes">
        <source>%Ln customer(s) saved in %1.</source>
        <translation>
            <numerusform>%Ln 位客户已保存到 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %Ln left out who must not be contacted.</source>
        <translation>
            <numerusform>未包括 %Ln 位请勿联系的客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %Ln left out in the trash.</source>
        <translation>
            <numerusform>未包括 %Ln 位在回收站的客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln customer(s)…</source>
        <translation>
            <numerusform>正在写入 %Ln 位客户…</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止，没有写文件。</translation>
    </message>
    <message numerus="yes">
        <source>Save a call list of %Ln customer(s)</source>
        <translation>
            <numerusform>保存 %Ln 位客户的电话名单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln customer(s) for a mail merge</source>
        <translation>
            <numerusform>保存 %Ln 位客户用于邮件合并</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source> %Ln left out who withdrew consent to marketing.</source>
        <translation>
            <numerusform>已排除 %Ln 位撤回营销授权的客户。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>Instead, what sold most in the last %Ln day(s):</source>
        <translation>
            <numerusform>以下是最近 %Ln 天卖得最多的商品：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is on sale goes with what was bought so far.</source>
        <translation>在售商品中没有与已购商品常一起买的。</translation>
    </message>
    <message>
        <source>The orders so far name no product of the list.</source>
        <translation>已有订单中没有商品目录里的商品。</translation>
    </message>
    <message>
        <source>Nothing was bought yet.</source>
        <translation>还没有买过东西。</translation>
    </message>
    <message>
        <source>Score %1: how closely it goes with each product that was bought, added up (log-likelihood ratios). The largest part comes from “%2”.</source>
        <translation>得分 %1：与每个已购商品的关联程度之和（对数似然比）。其中“%2”的贡献最大。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>because they bought %1</source>
        <translation>因为买过 %1</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln order(s)</source>
        <translation>
            <numerusform>出现在 %Ln 张订单中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Orders of the last %Ln day(s) that count and hold it.</source>
        <translation>
            <numerusform>最近 %Ln 天内含此商品的有效订单。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenStage</name>
    <message>
        <source>This file was not closed properly last time. It is being checked before it is opened; the check changes nothing in it.</source>
        <translation>这个数据文件上次没有正常关闭。打开之前正在检查；检查不会改动其中任何内容。</translation>
    </message>
    <message>
        <source>This file was made by an earlier version of Shuke. A backup of it is made and checked before it is changed.</source>
        <translation>这个数据文件由较早版本的熟客创建。改动之前，先备份并核对备份。</translation>
    </message>
    <message>
        <source>This file is brought to this version of Shuke. There is a backup of it as it was.</source>
        <translation>正在把这个数据文件升级到此版本的熟客。升级前的内容已有备份。</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Add customer %1</source>
        <translation>新增客户 %1</translation>
    </message>
    <message>
        <source>Add company %1</source>
        <translation>新增企业 %1</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>Edit %1 customers</source>
        <translation>修改 %1 位客户</translation>
    </message>
    <message>
        <source>Move customer to the trash</source>
        <translation>将客户移入回收站</translation>
    </message>
    <message>
        <source>Move %1 customers to the trash</source>
        <translation>将 %1 位客户移入回收站</translation>
    </message>
    <message>
        <source>Restore customer from the trash</source>
        <translation>从回收站恢复客户</translation>
    </message>
    <message>
        <source>Restore %1 customers from the trash</source>
        <translation>从回收站恢复 %1 位客户</translation>
    </message>
    <message>
        <source>Tag %1 customers with %2</source>
        <translation>给 %1 位客户加标签“%2”</translation>
    </message>
    <message>
        <source>Take tag %2 off %1 customers</source>
        <translation>为 %1 位客户去掉标签“%2”</translation>
    </message>
    <message>
        <source>Add contact detail</source>
        <translation>新增联系方式</translation>
    </message>
    <message>
        <source>Edit contact detail</source>
        <translation>修改联系方式</translation>
    </message>
    <message>
        <source>Remove contact detail</source>
        <translation>删除联系方式</translation>
    </message>
    <message>
        <source>Opt out contact detail</source>
        <translation>标记联系方式为拒收</translation>
    </message>
    <message>
        <source>Opt in contact detail</source>
        <translation>取消联系方式的拒收</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>新增地址</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>修改地址</translation>
    </message>
    <message>
        <source>Remove address</source>
        <translation>删除地址</translation>
    </message>
    <message>
        <source>Link person and company</source>
        <translation>关联个人与企业</translation>
    </message>
    <message>
        <source>Edit role in company</source>
        <translation>修改在企业的职务</translation>
    </message>
    <message>
        <source>End role in company</source>
        <translation>结束在企业的任职</translation>
    </message>
    <message>
        <source>Add field %1</source>
        <translation>新增字段 %1</translation>
    </message>
    <message>
        <source>Edit field %1</source>
        <translation>修改字段 %1</translation>
    </message>
    <message>
        <source>Fill a field of %1 customers</source>
        <translation>填写 %1 位客户的字段</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>登记营销授权</translation>
    </message>
    <message>
        <source>Record withdrawn consent</source>
        <translation>登记撤回授权</translation>
    </message>
    <message>
        <source>Create the demo company</source>
        <translation>创建示例店铺</translation>
    </message>
    <message>
        <source>New refund %1</source>
        <translation>新建退款 %1</translation>
    </message>
    <message>
        <source>New order %1</source>
        <translation>新建订单 %1</translation>
    </message>
    <message>
        <source>Edit order %1</source>
        <translation>修改订单 %1</translation>
    </message>
    <message>
        <source>Edit the lines of an order</source>
        <translation>修改订单明细</translation>
    </message>
    <message>
        <source>Set %1 orders to %2</source>
        <translation>将 %1 个订单设为 %2</translation>
    </message>
    <message>
        <source>Move %1 orders to the trash</source>
        <translation>将 %1 个订单移入回收站</translation>
    </message>
    <message>
        <source>Restore %1 orders</source>
        <translation>恢复 %1 个订单</translation>
    </message>
    <message>
        <source>Add a payment</source>
        <translation>添加收款</translation>
    </message>
    <message>
        <source>Remove a payment</source>
        <translation>删除收款</translation>
    </message>
    <message>
        <source>Refund an order</source>
        <translation>订单退款</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>New product %1</source>
        <translation>新增产品 %1</translation>
    </message>
    <message>
        <source>Edit product %1</source>
        <translation>修改产品 %1</translation>
    </message>
    <message>
        <source>Move %1 products to the trash</source>
        <translation>将 %1 个产品移入回收站</translation>
    </message>
    <message>
        <source>Restore %1 products</source>
        <translation>恢复 %1 个产品</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Change how customers are scored</source>
        <translation>更改客户评分方式</translation>
    </message>
    <message>
        <source>Change the settings of the business</source>
        <translation>修改经营设置</translation>
    </message>
    <message>
        <source>Quick sale to the new customer %1</source>
        <translation>记一笔：新客户 %1</translation>
    </message>
    <message>
        <source>Quick sale</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Save view %1</source>
        <translation>保存视图 %1</translation>
    </message>
    <message>
        <source>Rename view to %1</source>
        <translation>将视图改名为 %1</translation>
    </message>
    <message>
        <source>Delete view %1</source>
        <translation>删除视图 %1</translation>
    </message>
    <message>
        <source>Edit order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Edit %1 orders</source>
        <translation>修改 %1 笔订单</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>修改产品</translation>
    </message>
    <message>
        <source>Edit %1 products</source>
        <translation>修改 %1 个产品</translation>
    </message>
    <message>
        <source>Remove link of person and company</source>
        <translation>解除个人与企业的关联</translation>
    </message>
    <message>
        <source>Change the order of fields</source>
        <translation>调整字段顺序</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>记录电话</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>记录会面</translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation>记录拜访</translation>
    </message>
    <message>
        <source>Log e-mail</source>
        <translation>记录邮件</translation>
    </message>
    <message>
        <source>Log message</source>
        <translation>记录消息</translation>
    </message>
    <message>
        <source>Plan meeting</source>
        <translation>计划会面</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>计划拜访</translation>
    </message>
    <message>
        <source>Plan call</source>
        <translation>计划电话</translation>
    </message>
    <message>
        <source>Edit follow-up</source>
        <translation>编辑跟进记录</translation>
    </message>
    <message>
        <source>Edit %1 follow-ups</source>
        <translation>编辑 %1 条跟进记录</translation>
    </message>
    <message>
        <source>Mark follow-up as held</source>
        <translation>将跟进标为已进行</translation>
    </message>
    <message>
        <source>Mark follow-up as not held</source>
        <translation>将跟进标为未进行</translation>
    </message>
    <message>
        <source>Move follow-up to the trash</source>
        <translation>将跟进记录移入回收站</translation>
    </message>
    <message>
        <source>Move %1 follow-ups to the trash</source>
        <translation>将 %1 条跟进记录移入回收站</translation>
    </message>
    <message>
        <source>Restore follow-up from the trash</source>
        <translation>从回收站恢复跟进记录</translation>
    </message>
    <message>
        <source>Restore %1 follow-ups from the trash</source>
        <translation>从回收站恢复 %1 条跟进记录</translation>
    </message>
    <message>
        <source>Add task %1</source>
        <translation>添加任务 %1</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Edit %1 tasks</source>
        <translation>编辑 %1 个任务</translation>
    </message>
    <message>
        <source>Complete task</source>
        <translation>完成任务</translation>
    </message>
    <message>
        <source>Complete %1 tasks</source>
        <translation>完成 %1 个任务</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Cancel %1 tasks</source>
        <translation>取消 %1 个任务</translation>
    </message>
    <message>
        <source>Put off task</source>
        <translation>推迟任务</translation>
    </message>
    <message>
        <source>Put off %1 tasks</source>
        <translation>推迟 %1 个任务</translation>
    </message>
    <message>
        <source>Move task to the trash</source>
        <translation>将任务移入回收站</translation>
    </message>
    <message>
        <source>Move %1 tasks to the trash</source>
        <translation>将 %1 个任务移入回收站</translation>
    </message>
    <message>
        <source>Restore task from the trash</source>
        <translation>从回收站恢复任务</translation>
    </message>
    <message>
        <source>Restore %1 tasks from the trash</source>
        <translation>从回收站恢复 %1 个任务</translation>
    </message>
    <message>
        <source>Confirm the data of a customer</source>
        <translation>确认客户资料</translation>
    </message>
    <message>
        <source>Confirm the data of %1 customers</source>
        <translation>确认 %1 位客户的资料</translation>
    </message>
    <message>
        <source>Clean up the data of %1 customers</source>
        <translation>清洗 %1 位客户的数据</translation>
    </message>
    <message>
        <source>Clean up the data of a customer</source>
        <translation>清洗一位客户的数据</translation>
    </message>
    <message>
        <source>Change how data quality is measured</source>
        <translation>修改数据质量的衡量方法</translation>
    </message>
    <message>
        <source>Check data quality</source>
        <translation>检查数据质量</translation>
    </message>
    <message>
        <source>Attach %1 files</source>
        <translation>添加 %1 个文件</translation>
    </message>
    <message>
        <source>Attach file %1</source>
        <translation>添加文件 %1</translation>
    </message>
    <message>
        <source>Edit file</source>
        <translation>修改文件信息</translation>
    </message>
    <message>
        <source>Remove %1 files</source>
        <translation>移除 %1 个文件</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Add relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>Edit relation</source>
        <translation>修改关系</translation>
    </message>
    <message>
        <source>Remove relation</source>
        <translation>移除关系</translation>
    </message>
    <message>
        <source>Save the import profile %1</source>
        <translation>保存导入方案 %1</translation>
    </message>
    <message>
        <source>Rename the import profile %1</source>
        <translation>重命名导入方案 %1</translation>
    </message>
    <message>
        <source>Delete the import profile %1</source>
        <translation>删除导入方案 %1</translation>
    </message>
    <message>
        <source>Merge %1 customers</source>
        <translation>合并 %1 位客户</translation>
    </message>
    <message>
        <source>Merge %1 customers into %2</source>
        <translation>将 %1 位客户合并为 %2</translation>
    </message>
    <message>
        <source>Mark as not a duplicate</source>
        <translation>标记为不是重复</translation>
    </message>
    <message>
        <source>Decide about a duplicate later</source>
        <translation>重复客户以后再看</translation>
    </message>
    <message>
        <source>Take back a decision about a duplicate</source>
        <translation>收回对重复客户的决定</translation>
    </message>
    <message>
        <source>Write what a field is for</source>
        <translation>填写字段用途</translation>
    </message>
    <message>
        <source>Accept findings as right: %1</source>
        <translation>将 %1 条问题标记为无误</translation>
    </message>
    <message>
        <source>Look at accepted findings again: %1</source>
        <translation>重新检查 %1 条已标记无误的问题</translation>
    </message>
    <message>
        <source>New segment %1</source>
        <translation>新建客群 %1</translation>
    </message>
    <message>
        <source>Edit segment %1</source>
        <translation>编辑客群 %1</translation>
    </message>
    <message>
        <source>Rename a segment to %1</source>
        <translation>客群改名为 %1</translation>
    </message>
    <message>
        <source>Move a segment to the trash</source>
        <translation>将客群移到回收站</translation>
    </message>
    <message>
        <source>Move %1 segments to the trash</source>
        <translation>将 %1 个客群移到回收站</translation>
    </message>
    <message>
        <source>Restore a segment</source>
        <translation>恢复客群</translation>
    </message>
    <message>
        <source>Restore %1 segments</source>
        <translation>恢复 %1 个客群</translation>
    </message>
    <message>
        <source>Freeze a segment as %1</source>
        <translation>将客群冻结为 %1</translation>
    </message>
    <message>
        <source>Leave %1 customers out of a segment</source>
        <translation>从客群中排除 %1 位客户</translation>
    </message>
    <message>
        <source>Let %1 customers into a segment again</source>
        <translation>让 %1 位客户重新进入客群</translation>
    </message>
    <message>
        <source>Count segments</source>
        <translation>统计客群</translation>
    </message>
    <message>
        <source>Change the playbook</source>
        <translation>修改行动手册</translation>
    </message>
    <message>
        <source>Score customers</source>
        <translation>计算客户评分</translation>
    </message>
    <message>
        <source>Change how customer value is told</source>
        <translation>修改客户价值的计算方式</translation>
    </message>
    <message>
        <source>Add task %1 for %2 customers</source>
        <translation>为 %2 位客户添加任务 %1</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Arrange the fields of the customer form</source>
        <translation>调整客户表单的字段</translation>
    </message>
    <message>
        <source>Add the tasks of a playbook</source>
        <translation>添加行动手册的任务</translation>
    </message>
</context>
<context>
    <name>OrderBulk</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message numerus="yes">
        <source>Edit a field of %Ln order(s)</source>
        <translation>
            <numerusform>批量修改 %Ln 笔订单的字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln order(s) change.</source>
        <translation>
            <numerusform>%Ln 笔订单中有 %1 笔将被修改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln order(s)</source>
        <translation>
            <numerusform>修改 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %Ln order(s) changed.</source>
        <translation>
            <numerusform>已修改 %Ln 笔订单的“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note, one more paragraph</source>
        <translation>备注（追加一段）</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Phone of the recipient</source>
        <translation>收货人电话</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Of the document, in its own currency; refunds are negative. Sorted by the value in the store&apos;s currency</source>
        <translation>单据金额，按其自身币种；退款为负数。按折算为本店币种的金额排序</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>首项商品</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细行数</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Paid back so far, in the currency of the order</source>
        <translation>至今已退金额，按订单币种</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Refund, %1</source>
        <translation>退款，%1</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>RFM board</source>
        <translation>RFM 看板</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客群</translation>
    </message>
</context>
<context>
    <name>Playbook</name>
    <message>
        <source>Introduce us and ask what is needed</source>
        <translation>介绍本店并了解需求</translation>
    </message>
    <message>
        <source>Invite to a first purchase</source>
        <translation>邀请首次购买</translation>
    </message>
    <message>
        <source>Say thank you and ask how it was</source>
        <translation>道谢并询问使用感受</translation>
    </message>
    <message>
        <source>Give a reason to come back within the month</source>
        <translation>给一个本月再来的理由</translation>
    </message>
    <message>
        <source>Recommend what goes with the last purchase</source>
        <translation>推荐与上次购买相配的产品</translation>
    </message>
    <message>
        <source>Thank for the loyalty with something small</source>
        <translation>送一份小礼物答谢老客户</translation>
    </message>
    <message>
        <source>Ask who else would like us</source>
        <translation>请老客户介绍朋友</translation>
    </message>
    <message>
        <source>Call and ask what is missing</source>
        <translation>打电话问问哪里不满意</translation>
    </message>
    <message>
        <source>Send an offer that fits the usual purchase</source>
        <translation>发送符合其购买习惯的优惠</translation>
    </message>
    <message>
        <source>One last good offer</source>
        <translation>最后一次优惠召回</translation>
    </message>
</context>
<context>
    <name>ProductBulk</name>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message numerus="yes">
        <source>Edit a field of %Ln product(s)</source>
        <translation>
            <numerusform>批量修改 %Ln 个产品的字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln product(s) change.</source>
        <translation>
            <numerusform>%Ln 个产品中有 %1 个将被修改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln product(s)</source>
        <translation>
            <numerusform>修改 %Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %Ln product(s) changed.</source>
        <translation>
            <numerusform>已修改 %Ln 个产品的“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>This is no amount. Use digits and a point, for instance 12.50.</source>
        <translation>这不是金额。请用数字和小数点，例如 12.50。</translation>
    </message>
    <message>
        <source>A price is not negative.</source>
        <translation>价格不能为负数。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销量</translation>
    </message>
    <message>
        <source>Quantity in all orders that count so far, less what was given back</source>
        <translation>至今所有计入统计的订单中的数量，减去退货</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Lines of all orders that count so far, less refunds, before discounts of whole orders</source>
        <translation>至今所有计入统计的订单明细，减去退款，未扣整单折扣</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条形码</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>QualityWords</name>
    <message>
        <source>Completeness</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效性</translation>
    </message>
    <message>
        <source>Uniqueness</source>
        <translation>唯一性</translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation>及时性</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>How much of what a record should hold is filled in: name, phone, e-mail, city and birthday, each with its weight; the mean over all customers.</source>
        <translation>应填内容填了多少：姓名、电话、邮箱、城市、生日，各按权重计算；取所有客户的平均值。</translation>
    </message>
    <message>
        <source>How many of the phones, e-mails and birthdays that are filled in can be right; the mean over the customers that have any.</source>
        <translation>已填的电话、邮箱、生日中有多少可能是对的；取有这些内容的客户的平均值。</translation>
    </message>
    <message>
        <source>The share of customers that are not a repetition of an earlier one: same name and same phone, e-mail, WeChat or tax number.</source>
        <translation>不与更早客户重复的客户占比。重复指姓名相同，且电话、邮箱、微信或税号相同。</translation>
    </message>
    <message>
        <source>How fresh the data is: 100 % on the day somebody entered, edited or confirmed it, half of that after each year. Imports that update and bulk changes do not count.</source>
        <translation>数据有多新：有人录入、修改或确认的当天为 100 %，之后每年减半。导入更新和批量修改不算。</translation>
    </message>
    <message>
        <source>How many of the checks between fields hold: known since and first order, city and area code, country and country code; the mean where there is something to compare.</source>
        <translation>字段之间的核对有多少通过：成为客户日期与首单、城市与区号、国家与国际区号；取可以核对的客户的平均值。</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>无法联系</translation>
    </message>
    <message>
        <source>Phone missing</source>
        <translation>缺电话</translation>
    </message>
    <message>
        <source>E-mail missing</source>
        <translation>缺邮箱</translation>
    </message>
    <message>
        <source>City missing</source>
        <translation>缺城市</translation>
    </message>
    <message>
        <source>Birthday missing</source>
        <translation>缺生日</translation>
    </message>
    <message>
        <source>A word for nothing</source>
        <translation>凑数的内容</translation>
    </message>
    <message>
        <source>Phone cannot be right</source>
        <translation>电话有误</translation>
    </message>
    <message>
        <source>E-mail cannot be right</source>
        <translation>邮箱有误</translation>
    </message>
    <message>
        <source>Impossible birthday</source>
        <translation>生日不可能</translation>
    </message>
    <message>
        <source>Customer since the future</source>
        <translation>成为客户日期在未来</translation>
    </message>
    <message>
        <source>Value not understood on import</source>
        <translation>导入时未能识别</translation>
    </message>
    <message>
        <source>Capitals, width and spaces</source>
        <translation>大小写、全半角、空格</translation>
    </message>
    <message>
        <source>Repeated customer</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>久未确认</translation>
    </message>
    <message>
        <source>Nothing ever happened</source>
        <translation>从无往来</translation>
    </message>
    <message>
        <source>First order before customer since</source>
        <translation>首单早于成为客户日期</translation>
    </message>
    <message>
        <source>City and area code</source>
        <translation>城市与区号不符</translation>
    </message>
    <message>
        <source>Country and country code</source>
        <translation>国家与国际区号不符</translation>
    </message>
    <message>
        <source>No phone, e-mail, WeChat, further contact or street address.</source>
        <translation>没有电话、邮箱、微信、其他联系方式，也没有地址。</translation>
    </message>
    <message>
        <source>Ask at the next occasion; Enter opens the customer.</source>
        <translation>下次有机会时问一下；按 Enter 打开客户。</translation>
    </message>
    <message>
        <source>Where the phone is a landline, its area code tells the city.</source>
        <translation>电话是座机时，可由区号得知城市。</translation>
    </message>
    <message>
        <source>Somebody had to fill in something: “-”, “none”, “test”. A fix empties the field.</source>
        <translation>为凑数而填的内容：“-”“无”“测试”。修正会清空该字段。</translation>
    </message>
    <message>
        <source>Digits were lost or it is no phone number. Digits are never guessed: ask the customer.</source>
        <translation>丢了数字，或根本不是电话号码。数字从不猜测：请向客户核实。</translation>
    </message>
    <message>
        <source>No @, no domain or a character that cannot be there. Usual slips can be fixed.</source>
        <translation>没有 @、没有域名，或有不该出现的字符。常见的笔误可以修正。</translation>
    </message>
    <message>
        <source>In the future, or more than 120 years ago.</source>
        <translation>在未来，或在 120 多年以前。</translation>
    </message>
    <message>
        <source>The day the customer became known lies in the future. A fix empties it.</source>
        <translation>成为客户的日期在未来。修正会清空它。</translation>
    </message>
    <message>
        <source>The text as it stood in the file. Type it in where it belongs, then settle it.</source>
        <translation>文件中的原文。请填到该填的地方，再标为已处理。</translation>
    </message>
    <message>
        <source>Full-width letters and digits, stray spaces, names in capitals only. A fix writes them as usual.</source>
        <translation>全角字母和数字、多余空格、全大写的姓名。修正会改成通常的写法。</translation>
    </message>
    <message>
        <source>Same name, and same phone, e-mail, WeChat or tax number as an earlier customer.</source>
        <translation>与更早的客户姓名相同，且电话、邮箱、微信或税号相同。</translation>
    </message>
    <message>
        <source>Nobody edited or confirmed this customer&apos;s data for a long time. Fixing confirms it as of today.</source>
        <translation>很久没有人修改或确认过该客户的资料。修正即确认资料今天无误。</translation>
    </message>
    <message>
        <source>No order, follow-up, task or company. Contact them, or let them go.</source>
        <translation>没有订单、跟进、任务，也没有所属企业。联系一下，或者删除。</translation>
    </message>
    <message>
        <source>The first order is older than the customer. A fix takes the day of the first order.</source>
        <translation>首单比成为客户的日期还早。修正会改为首单日期。</translation>
    </message>
    <message>
        <source>The area code of the landline belongs to another city. One of the two is wrong.</source>
        <translation>座机区号属于另一个城市，两者必有一误。</translation>
    </message>
    <message>
        <source>The phone&apos;s country code belongs to another country. One of the two is wrong.</source>
        <translation>电话的国际区号属于另一个国家，两者必有一误。</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>清空该字段</translation>
    </message>
    <message>
        <source>Write as proposed</source>
        <translation>按建议改写</translation>
    </message>
    <message>
        <source>Data is right</source>
        <translation>资料无误</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户日期</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Required field empty</source>
        <translation>必填字段未填</translation>
    </message>
    <message>
        <source>Fields that the customer form asks for, as arranged in Settings; Enter opens the customer. Phone, e-mail, city and birthday have rules of their own.</source>
        <translation>设置中规定客户表单必填的字段；按回车打开客户。电话、邮箱、城市和生日另有规则。</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>客户：%1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待收</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Kind of detail</source>
        <translation>联系方式类型</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact detail</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Person in a company</source>
        <translation>企业联系人</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag of a customer</source>
        <translation>客户标签</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Value of an own field</source>
        <translation>自定义字段的值</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销授权</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Note on quality</source>
        <translation>数据质量提示</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>出生月</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>移入回收站时间</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Main company</source>
        <translation>主要所属企业</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Order time</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Order day</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product as sold</source>
        <translation>销售品名</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Refund of</source>
        <translation>所退订单</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Recipient&apos;s phone</source>
        <translation>收货电话</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已授权</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of record and its name</comment>
        <extracomment>%1: &quot;Customer&quot;, &quot;Order line&quot; …, %2: what it is called</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Participant of a follow-up</source>
        <translation>跟进参与人</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Counted from the last contact</source>
        <translation>从最近联系算起</translation>
    </message>
    <message>
        <source>Repeats task</source>
        <translation>重复自任务</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>推迟到</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已进行</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会面</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>started</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Data confirmed on</source>
        <translation>资料确认日期</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>To</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Import profile</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Merged customer</source>
        <translation>被合并的客户</translation>
    </message>
    <message>
        <source>Decision about a pair</source>
        <translation>对一对客户的决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>客户一</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>The other customer</source>
        <translation>客户二</translation>
    </message>
    <message>
        <source>not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>decide later</source>
        <translation>以后再看</translation>
    </message>
    <message>
        <source>Exception from a data rule</source>
        <translation>数据规则的例外</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Member of a segment</source>
        <translation>客群成员</translation>
    </message>
    <message>
        <source>Left out of a segment</source>
        <translation>从客群中排除</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Who is left out</source>
        <translation>排除规则</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>RejectText</name>
    <message>
        <source>this amount is no number</source>
        <translation>金额不是数字</translation>
    </message>
    <message>
        <source>there is neither an amount nor a price</source>
        <translation>既没有金额也没有单价</translation>
    </message>
    <message>
        <source>the lines of the order are in different currencies</source>
        <translation>同一订单的明细使用了不同货币</translation>
    </message>
    <message>
        <source>this is no ISO 4217 currency code</source>
        <translation>不是 ISO 4217 货币代码</translation>
    </message>
    <message>
        <source>several customers match</source>
        <translation>有多位客户与之匹配</translation>
    </message>
    <message>
        <source>there is no such customer; import the customers first or let them be created</source>
        <translation>没有这位客户；请先导入客户，或允许自动新建客户</translation>
    </message>
    <message>
        <source>this is no day of the calendar, or its format is not certain</source>
        <translation>不是有效日期，或日期格式无法确定</translation>
    </message>
    <message>
        <source>the day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>another product has this code already</source>
        <translation>已有产品使用这个编码</translation>
    </message>
    <message>
        <source>another row or record has this number already</source>
        <translation>已有另一行或另一条记录使用这个编号</translation>
    </message>
    <message>
        <source>the order number is missing</source>
        <translation>缺少订单编号</translation>
    </message>
    <message>
        <source>there is neither a name nor anything that could stand for it</source>
        <translation>没有姓名，也没有可以代替姓名的内容</translation>
    </message>
    <message>
        <source>nothing that is here matches it, so nothing can be updated</source>
        <translation>没有与之匹配的现有记录，无法更新</translation>
    </message>
    <message>
        <source>the order that it pays back was rejected</source>
        <translation>它所退款的订单被拒绝了</translation>
    </message>
    <message>
        <source>there is no such order</source>
        <translation>没有这个订单</translation>
    </message>
    <message>
        <source>the product is missing</source>
        <translation>缺少产品</translation>
    </message>
    <message>
        <source>it does not say which customer it is about</source>
        <translation>没有写明是哪位客户</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>备注需要内容</translation>
    </message>
    <message>
        <source>it ends before it began</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>the company has another parent company already</source>
        <translation>该公司已有另一个母公司</translation>
    </message>
    <message>
        <source>the company would be its own parent company</source>
        <translation>该公司会成为自己的母公司</translation>
    </message>
    <message>
        <source>a person or a company cannot have this relation: see who of the two is what</source>
        <translation>个人或公司不能有这种关系：请检查双方各是什么</translation>
    </message>
    <message>
        <source>it is here already</source>
        <translation>已经存在</translation>
    </message>
    <message>
        <source>both ends are the same customer</source>
        <translation>两端是同一位客户</translation>
    </message>
    <message>
        <source>this is no known relation</source>
        <translation>这不是已知的关系</translation>
    </message>
    <message>
        <source>it does not say by which channel, or all of them</source>
        <translation>没有写明是哪个渠道（或全部渠道）</translation>
    </message>
    <message>
        <source>this is no known channel</source>
        <translation>没有这种渠道</translation>
    </message>
    <message>
        <source>it does not say whether consent was given or withdrawn</source>
        <translation>没有写明是同意还是撤回</translation>
    </message>
    <message>
        <source>this is neither consent nor its withdrawal</source>
        <translation>既不是同意，也不是撤回</translation>
    </message>
    <message>
        <source>it does not say for which purpose</source>
        <translation>没有写明用途</translation>
    </message>
    <message>
        <source>this is no known purpose</source>
        <translation>没有这种用途</translation>
    </message>
    <message>
        <source>its phone or e-mail belongs to a customer of another name; import this customer first or let customers be created</source>
        <translation>其电话或邮箱属于另一位姓名不同的客户；请先导入该客户，或允许自动新建客户</translation>
    </message>
    <message>
        <source>its phone or e-mail belongs to a customer of another name; to update that one, choose the phone as the key</source>
        <translation>其电话或邮箱属于另一位姓名不同的客户；若要更新那位客户，请选择电话作为匹配字段</translation>
    </message>
</context>
<context>
    <name>RelationWords</name>
    <message>
        <source>Spouse</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Has referred</source>
        <translation>被介绍人</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助理</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>母公司</translation>
    </message>
    <message>
        <source>Subsidiary</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>Business partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Other relation</source>
        <translation>其他关系</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock Shuke to see what is to be done.</source>
        <translation>解锁熟客后查看要做的事。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Repeat purchase rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>%1 of %2 customers bought at least twice in the period.</source>
        <translation>本期 %2 位客户中有 %1 位至少购买两次。</translation>
    </message>
    <message>
        <source>Fewer than 5 customers: a rate would mislead.</source>
        <translation>客户少于 5 位，比率会误导人。</translation>
    </message>
    <message>
        <source>%1 of %2 customers bought at least twice in the period (95 % interval: %3 to %4).</source>
        <translation>本期 %2 位客户中有 %1 位至少购买两次（95 % 区间：%3 至 %4）。</translation>
    </message>
    <message>
        <source>Revenue share of the top 20 %</source>
        <translation>前 20 % 客户的收入占比</translation>
    </message>
    <message>
        <source>Net revenue of the best %1 of %2 customers, of that of all customers.</source>
        <translation>消费最高的 %1 位客户（共 %2 位）的净收入占全部客户的比例。</translation>
    </message>
    <message>
        <source>Walk-in sales without a known customer: %1, net revenue %2. They count in orders, net revenue and average order value, but in no customer&apos;s figures.</source>
        <translation>没有登记客户的散客订单：%1，净收入 %2。计入订单数、净收入和客单价，但不计入任何客户。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 in another currency without an exchange rate.</source>
        <translation>未计入任何数字：%1，为外币且没有汇率。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 of customers in the trash, net revenue %2.</source>
        <translation>未计入任何数字：%1，其客户在回收站中，净收入 %2。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 fully refunded.</source>
        <translation>未计入任何数字：%1，已全额退款。</translation>
    </message>
    <message>
        <source>Left out of all figures: refunds of %1 that belong to no order of the period.</source>
        <translation>未计入任何数字：退款 %1，不属于本期任何订单。</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>购买客户数</translation>
    </message>
    <message>
        <source>Known customers with at least one order that counts in the period.</source>
        <translation>本期至少有一个有效订单的登记客户。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders, with walk-in orders; not those fully refunded.</source>
        <translation>已付款、已发货和已完成的订单，含散客订单；不含全额退款的订单。</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净收入</translation>
    </message>
    <message>
        <source>Totals of these orders less the refunds of them.</source>
        <translation>这些订单的合计，减去其退款。</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Net revenue divided by orders.</source>
        <translation>净收入除以订单数。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>all orders up to %1</source>
        <translation>截至 %1 的全部订单</translation>
    </message>
    <message>
        <source>independent quintiles</source>
        <translation>独立五分位</translation>
    </message>
    <message>
        <source>nested quintiles</source>
        <translation>嵌套五分位</translation>
    </message>
    <message>
        <source>groups of equal size</source>
        <translation>等量分组</translation>
    </message>
    <message>
        <source>own cut-offs</source>
        <translation>自定义分界</translation>
    </message>
    <message>
        <source>25-cell grid</source>
        <translation>25 格网格</translation>
    </message>
    <message>
        <source>eight classes</source>
        <translation>八类</translation>
    </message>
    <message>
        <source>ten classes</source>
        <translation>十类</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>分析日期</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分方法</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>No known customer bought in this period, so there is nothing to score.</source>
        <translation>本期没有登记客户购买，无法评分。</translation>
    </message>
    <message>
        <source>Too few customers to score: %1 bought in this period, at least %2 are needed, since scores compare customers with each other. The list of top customers goes by net revenue alone.</source>
        <translation>客户太少，无法评分：本期有 %1 位购买，至少需要 %2 位，因为评分是客户之间的比较。优质客户名单仅按净收入排列。</translation>
    </message>
    <message>
        <source>There are no customers to take a share of.</source>
        <translation>没有客户，无法计算占比。</translation>
    </message>
    <message>
        <source>Net revenue is not positive, so it has no shares.</source>
        <translation>净收入不为正，无法计算占比。</translation>
    </message>
    <message>
        <source>There are no orders to divide by.</source>
        <translation>没有订单，无法计算平均值。</translation>
    </message>
    <message>
        <source>Recency against frequency and money</source>
        <translation>最近消费 × 消费次数与金额</translation>
    </message>
    <message>
        <source>RFM fields</source>
        <translation>RFM 分布</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>收入占比</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Customers and share of revenue by score</source>
        <translation>各得分的客户数与收入占比</translation>
    </message>
    <message>
        <source>Fewer than %1 customers: scored in three classes (1, 3, 5) instead of five.</source>
        <translation>客户少于 %1 位：按三档（1、3、5）而不是五档评分。</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Share of customers&apos; net revenue by class</source>
        <translation>各类客户的净收入占比</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>R%1 F%2 M%3: %4, %5</source>
        <translation>R%1 F%2 M%3：%4，%5</translation>
    </message>
    <message>
        <source>%1 days without a purchase; all purchases were on one day</source>
        <translation>%1 天未购买；此前只在一天内买过</translation>
    </message>
    <message>
        <source>%1 days without a purchase; used to buy every day</source>
        <translation>%1 天未购买；以往每天都买</translation>
    </message>
    <message>
        <source>%1 days without a purchase; used to buy every %2 days</source>
        <translation>%1 天未购买；以往每 %2 天买一次</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Top customers</source>
        <translation>优质客户</translation>
    </message>
    <message>
        <source>No known customer bought in this period.</source>
        <translation>本期没有登记客户购买。</translation>
    </message>
    <message>
        <source>Top customers by net revenue</source>
        <translation>净收入最高的客户</translation>
    </message>
    <message>
        <source>Valuable customers at risk</source>
        <translation>有流失风险的重要客户</translation>
    </message>
    <message>
        <source>No customer is in a class at risk.</source>
        <translation>没有客户处于有风险的类别。</translation>
    </message>
    <message>
        <source>Customers at risk by net revenue</source>
        <translation>有风险客户（按净收入）</translation>
    </message>
    <message>
        <source>Who the best customers are, who is slipping away, and what each class is worth.</source>
        <translation>谁是最好的客户，谁正在流失，每类客户价值多少。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal Customers</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Potential Loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New Customers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有前景</translation>
    </message>
    <message>
        <source>Need Attention</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>About To Sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At Risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Can&apos;t Lose Them</source>
        <translation>不能失去</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Key: value</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>Key: develop</source>
        <translation>重要发展</translation>
    </message>
    <message>
        <source>Key: keep</source>
        <translation>重要保持</translation>
    </message>
    <message>
        <source>Key: win back</source>
        <translation>重要挽留</translation>
    </message>
    <message>
        <source>General: value</source>
        <translation>一般价值</translation>
    </message>
    <message>
        <source>General: develop</source>
        <translation>一般发展</translation>
    </message>
    <message>
        <source>General: keep</source>
        <translation>一般保持</translation>
    </message>
    <message>
        <source>General: win back</source>
        <translation>一般挽留</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 个订单</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 个订单</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 位客户</translation>
    </message>
    <message>
        <source>bought on the as-of day</source>
        <translation>分析日当天购买</translation>
    </message>
    <message>
        <source>bought 1 day ago</source>
        <translation>1 天前购买</translation>
    </message>
    <message>
        <source>bought %1 days ago</source>
        <translation>%1 天前购买</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Page %1 / %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 + %2 more</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Other (%1)</source>
        <translation>其他（%1）</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>打印日期</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>R: recency (5 = bought most recently)</source>
        <translation>R：最近消费（5 = 最近）</translation>
    </message>
    <message>
        <source>FM: orders and revenue (5 = most)</source>
        <translation>FM：消费次数与金额（5 = 最高）</translation>
    </message>
    <message>
        <source>Colour: share of net revenue</source>
        <translation>颜色：占净销售额的比例</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>There is no record that could have it.</source>
        <translation>没有可以填写它的记录。</translation>
    </message>
    <message>
        <source>No value was entered.</source>
        <translation>尚未填写过。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Fields of orders</source>
        <translation>订单字段</translation>
    </message>
    <message>
        <source>Fields of products</source>
        <translation>产品字段</translation>
    </message>
    <message>
        <source>Fields of customers</source>
        <translation>客户字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Personal data that is not used</source>
        <translation>未被使用的个人信息</translation>
    </message>
    <message>
        <source>Not entered for a year</source>
        <translation>一年以上未再填写</translation>
    </message>
    <message>
        <source>Every field of personal data that holds values was used within a year.</source>
        <translation>所有填有内容的个人信息字段在一年内都使用过。</translation>
    </message>
    <message>
        <source>Data dictionary</source>
        <translation>数据字典</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields of customers, orders and products, own ones included.</source>
        <translation>客户、订单与产品的字段，含自定义字段。</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Fields that are filled in at least one record.</source>
        <translation>至少在一条记录中填写过的字段。</translation>
    </message>
    <message>
        <source>Fields that say something about a person who can be told by it.</source>
        <translation>能够识别到个人、并说明其情况的字段。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>To know and address the customer</source>
        <translation>识别和称呼客户</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>To address people and to recognise them in other spellings</source>
        <translation>称呼客户，并识别不同写法的同一人</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Whom the person works for</source>
        <translation>客户任职的单位</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>What the person decides there</source>
        <translation>客户在单位中的职责</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>To address people properly</source>
        <translation>得体地称呼客户</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Birthday greetings and offers</source>
        <translation>生日祝福与优惠</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>To call, and to recognise the customer</source>
        <translation>致电，并识别客户</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>To write, and to recognise the customer</source>
        <translation>发信息，并识别客户</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Further phones and addresses on the net</source>
        <translation>其他电话与网络账号</translation>
    </message>
    <message>
        <source>Other ways to reach the customer</source>
        <translation>联系客户的其他方式</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Invoices, and to recognise a company</source>
        <translation>开票，并识别公司</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Letters, deliveries, sums by place</source>
        <translation>信函、配送、按地区统计</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道地址</translation>
    </message>
    <message>
        <source>Letters and deliveries</source>
        <translation>信函与配送</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>To group customers as you like</source>
        <translation>自由地给客户分组</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where customers come from</source>
        <translation>客户从何而来</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who looks after the customer</source>
        <translation>由谁照顾该客户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What else is worth knowing</source>
        <translation>其他值得了解的情况</translation>
    </message>
    <message>
        <source>The number in other programs: imports find the customer by it</source>
        <translation>其他软件中的编号：导入时据此找到客户</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户日期</translation>
    </message>
    <message>
        <source>New customers, and how long customers stay</source>
        <translation>统计新客与客户留存时间</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>What the customer asked for</source>
        <translation>客户的要求</translation>
    </message>
    <message>
        <source>Marketing consent</source>
        <translation>营销授权</translation>
    </message>
    <message>
        <source>Proof of what may be sent to whom</source>
        <translation>可以向谁发送什么的凭据</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Contracts, pictures and papers of the customer</source>
        <translation>客户的合同、图片与资料</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>The number in other programs: imports find the order by it</source>
        <translation>其他软件中的编号：导入时据此找到订单</translation>
    </message>
    <message>
        <source>Who bought; an order without is a walk-in</source>
        <translation>购买者；没有客户的订单为散客</translation>
    </message>
    <message>
        <source>Order day</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>All scores, reports and trends</source>
        <translation>所有评分、报表与趋势</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Only paid, shipped and completed orders count as purchases</source>
        <translation>只有已付款、已发货和已完成的订单计为消费</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Sums by channel</source>
        <translation>按渠道统计</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Sums by shop</source>
        <translation>按门店统计</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Sums by salesperson</source>
        <translation>按销售员统计</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>What was bought, how much, at what price</source>
        <translation>买了什么、多少、什么价格</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>What the amounts are in</source>
        <translation>金额所用的货币</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>What was paid when and how, and what is still owed</source>
        <translation>何时以何种方式付款，还欠多少</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Recipient&apos;s phone</source>
        <translation>收货电话</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Imports find the product by it</source>
        <translation>导入时据此找到产品</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>To find the product at the till</source>
        <translation>收银时找到产品</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>销售的内容</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sums and segments by what customers buy</source>
        <translation>按购买内容统计和分群</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What a quantity counts</source>
        <translation>数量的计量单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Proposed in new orders</source>
        <translation>新建订单时的默认价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Nobody wrote what this field is for.</source>
        <translation>尚未填写该字段的用途。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Another record</source>
        <translation>关联其他记录</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>多条</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>选项：%1</translation>
    </message>
    <message>
        <source>Which fields there are, what they are for, and how much they are used.</source>
        <translation>有哪些字段、用途是什么、使用了多少。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Who is in a segment, what they are worth, and who is left out.</source>
        <translation>客群里有谁、贡献多少、谁被排除在外。</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>short message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>手动排除</translation>
    </message>
    <message>
        <source>Does not want to be contacted</source>
        <translation>不希望被联系</translation>
    </message>
    <message>
        <source>No consent to marketing</source>
        <translation>未同意营销</translation>
    </message>
    <message>
        <source>Is in another segment</source>
        <translation>属于另一个客群</translation>
    </message>
    <message>
        <source>The sum is too large to be told.</source>
        <translation>合计太大，无法显示。</translation>
    </message>
    <message>
        <source>What the segment is</source>
        <translation>客群说明</translation>
    </message>
    <message>
        <source>Everybody who was a customer on %1.</source>
        <translation>%1 时的全部客户。</translation>
    </message>
    <message>
        <source>Every customer.</source>
        <translation>全部客户。</translation>
    </message>
    <message>
        <source>Who fitted this on %1: %2</source>
        <translation>%1 时符合条件的客户：%2</translation>
    </message>
    <message>
        <source>Whoever fits this: %1</source>
        <translation>随时符合条件的客户：%1</translation>
    </message>
    <message>
        <source>Left out: who does not want to be contacted.</source>
        <translation>不包括：不希望被联系的客户。</translation>
    </message>
    <message>
        <source>Left out: who has not consented to marketing (%1).</source>
        <translation>不包括：未同意营销（%1）的客户。</translation>
    </message>
    <message>
        <source>Left out: who is in the segment “%1”.</source>
        <translation>不包括：客群“%1”中的客户。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Who is in the segment on the as-of day; nobody in the trash.</source>
        <translation>分析日在客群里的客户，不含回收站。</translation>
    </message>
    <message>
        <source>Of all %1 customers outside the trash.</source>
        <translation>占全部 %1 位客户（不含回收站）。</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>下过单的客户</translation>
    </message>
    <message>
        <source>Those with at least one order that counts.</source>
        <translation>至少有一笔有效订单的客户。</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders of all days; not those fully refunded.</source>
        <translation>全部日期已付款、已发货、已完成的订单，不含全额退款的。</translation>
    </message>
    <message>
        <source>Of the net revenue of all customers outside the trash.</source>
        <translation>占全部客户（不含回收站）净收入的比例。</translation>
    </message>
    <message>
        <source>Orders per buyer</source>
        <translation>人均订单数</translation>
    </message>
    <message>
        <source>Orders divided by the customers with at least one.</source>
        <translation>订单数除以下过单的客户数。</translation>
    </message>
    <message>
        <source>Days since the last order (median)</source>
        <translation>距最近下单天数（中位数）</translation>
    </message>
    <message>
        <source>Nobody in the segment has bought yet.</source>
        <translation>客群里还没有人下过单。</translation>
    </message>
    <message>
        <source>For half of the buyers it is longer ago, for half it is not as long.</source>
        <translation>一半的人比这更久没下单，一半的人没有这么久。</translation>
    </message>
    <message>
        <source>Nobody is in this segment on the as-of day.</source>
        <translation>分析日这个客群里没有客户。</translation>
    </message>
    <message>
        <source>Size by day</source>
        <translation>人数变化</translation>
    </message>
    <message>
        <source>Customers on the days it was counted</source>
        <translation>统计当日的客户数</translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation>所在城市</translation>
    </message>
    <message>
        <source>Customers by city</source>
        <translation>各城市客户数</translation>
    </message>
    <message>
        <source>Of none of these customers the city is known.</source>
        <translation>这些客户都没有填写城市。</translation>
    </message>
    <message>
        <source>In other cities: %1.</source>
        <translation>其他城市：%1。</translation>
    </message>
    <message>
        <source>Without a known city: %1.</source>
        <translation>未填写城市：%1。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>被排除的客户</translation>
    </message>
    <message>
        <source>Nobody whom the conditions fit is left out.</source>
        <translation>符合条件的客户都在，没有人被排除。</translation>
    </message>
    <message>
        <source>Why people are left out</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>All left out</source>
        <translation>全部被排除的</translation>
    </message>
    <message>
        <source>The %1 newest of %2 are listed.</source>
        <translation>列出了 %2 位中最新的 %1 位。</translation>
    </message>
    <message>
        <source>Who is left out</source>
        <translation>谁被排除</translation>
    </message>
    <message>
        <source>More</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Segment “%1”</source>
        <translation>客群“%1”</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>frozen on %1</source>
        <translation>固定名单（%1）</translation>
    </message>
    <message>
        <source>follows its conditions</source>
        <translation>随条件变化</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV tables for spreadsheets (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>Rfm</name>
    <message>
        <source>Thank them, show them new things first, ask them to recommend you.</source>
        <translation>表示感谢，新品优先推荐，请他们转介绍。</translation>
    </message>
    <message>
        <source>Keep the habit going: membership, a personal word, the better product.</source>
        <translation>维持习惯：会员权益、专属关怀、推荐更好的产品。</translation>
    </message>
    <message>
        <source>Give them a reason for the next visit soon.</source>
        <translation>尽快给一个再次光顾的理由。</translation>
    </message>
    <message>
        <source>Welcome them and make the second purchase easy.</source>
        <translation>热情迎新，让第二次购买更容易。</translation>
    </message>
    <message>
        <source>Stay in touch; a small offer makes the second purchase likely.</source>
        <translation>保持联系，一个小优惠就能促成复购。</translation>
    </message>
    <message>
        <source>Get in touch before they are used to going elsewhere.</source>
        <translation>趁他们还没习惯去别家，主动联系。</translation>
    </message>
    <message>
        <source>Remind them with what they liked before.</source>
        <translation>用他们以前喜欢的产品唤醒。</translation>
    </message>
    <message>
        <source>Call them and ask; offer something to come back for.</source>
        <translation>打电话了解原因，给出回头的理由。</translation>
    </message>
    <message>
        <source>Call personally, best the owner: these were among your best.</source>
        <translation>最好由老板亲自致电：他们曾是最好的客户。</translation>
    </message>
    <message>
        <source>A seasonal message is enough; do not spend much.</source>
        <translation>节日问候即可，不必多投入。</translation>
    </message>
    <message>
        <source>One last try, then leave them in peace.</source>
        <translation>最后尝试一次，之后不再打扰。</translation>
    </message>
    <message>
        <source>Fit none of the ten; look at them one by one.</source>
        <translation>不属于十类中的任何一类，请逐个查看。</translation>
    </message>
    <message>
        <source>Your best: thank them, serve them first, ask for referrals.</source>
        <translation>最好的客户：感谢、优先服务、请他们转介绍。</translation>
    </message>
    <message>
        <source>Spend much, come rarely: give a reason to come more often.</source>
        <translation>消费高但来得少：给一个常来的理由。</translation>
    </message>
    <message>
        <source>Came often, stay away now: get in touch this week.</source>
        <translation>曾经常来、近期未来：本周内主动联系。</translation>
    </message>
    <message>
        <source>Spent much and are leaving: call them personally.</source>
        <translation>消费高、正在流失：亲自打电话挽留。</translation>
    </message>
    <message>
        <source>Come often, spend little: offer the next better product.</source>
        <translation>常来但消费低：推荐更高一档的产品。</translation>
    </message>
    <message>
        <source>New or rare: make the second purchase easy.</source>
        <translation>新客或少来：让第二次购买更容易。</translation>
    </message>
    <message>
        <source>Came often once: a reminder may be enough.</source>
        <translation>曾经常来：提醒一下也许就够了。</translation>
    </message>
    <message>
        <source>Independent quintiles</source>
        <translation>独立五等分</translation>
    </message>
    <message>
        <source>Nested quintiles</source>
        <translation>嵌套五等分</translation>
    </message>
    <message>
        <source>Groups of equal size</source>
        <translation>等量分组</translation>
    </message>
    <message>
        <source>Own cut-offs</source>
        <translation>自定分界值</translation>
    </message>
    <message>
        <source>Days, orders and revenue are each cut into fifths on their own; equal values get equal scores.</source>
        <translation>天数、订单数、金额各自五等分；数值相同则得分相同。</translation>
    </message>
    <message>
        <source>Orders are cut within each recency score, revenue within both: more even groups, but 5 means something else in each of them.</source>
        <translation>在每个 R 分内再分订单数，再在两者之内分金额：各组更均匀，但 5 分在各组含义不同。</translation>
    </message>
    <message>
        <source>Five groups of equal size by rank; customers with equal values may be parted.</source>
        <translation>按名次分成人数相等的五组；数值相同的客户可能被分开。</translation>
    </message>
    <message>
        <source>By the cut-offs you set: a score means the same in each month.</source>
        <translation>按您设定的分界值：每个月的分数含义相同。</translation>
    </message>
    <message>
        <source>25-cell grid</source>
        <translation>25 格网格</translation>
    </message>
    <message>
        <source>Eight classes</source>
        <translation>八类</translation>
    </message>
    <message>
        <source>Ten classes</source>
        <translation>十类</translation>
    </message>
    <message>
        <source>≤ %1 days</source>
        <translation>≤ %1 天</translation>
    </message>
    <message>
        <source>&gt; %1 days</source>
        <translation>&gt; %1 天</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>RfmReason</name>
    <message>
        <source>Score %1 of 5</source>
        <translation>%1 分（满分 5 分）</translation>
    </message>
    <message>
        <source>more than %1, up to %2</source>
        <translation>大于 %1，至多 %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Score %1: %2</source>
        <translation>%1 分：%2</translation>
    </message>
    <message>
        <source>score %1: %2</source>
        <translation>%1 分：%2</translation>
    </message>
    <message>
        <source>Comparing with all customers…</source>
        <translation>正在与全部客户比较…</translation>
    </message>
    <message>
        <source>No order that counts since %1, so there is nothing to score.</source>
        <translation>自 %1 起没有有效订单，无法评分。</translation>
    </message>
    <message>
        <source>Orders that are paid, shipped or completed and not fully refunded count.</source>
        <translation>已付款、已发货或已完成且未全额退款的订单才计入。</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln customer(s) bought in this period. From %1 on they are compared.</source>
        <translation>
            <numerusform>本期仅有 %Ln 位客户消费，满 %1 位才进行比较。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 against %Ln customer(s) who bought since %2.</source>
        <translation>
            <numerusform>%1：与自 %2 起消费的 %Ln 位客户比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Period: %1 to %2.</source>
        <translation>期间：%1 至 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Days from the last order to today. Fewer are better.</source>
        <translation>最近一笔订单距今的天数，越少越好。</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>消费次数</translation>
    </message>
    <message>
        <source>Orders of the period that count: paid, shipped or completed, not fully refunded.</source>
        <translation>期间内的有效订单：已付款、已发货或已完成，且未全额退款。</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Revenue of the period, net of refunds.</source>
        <translation>期间收入，已扣除退款。</translation>
    </message>
    <message>
        <source>%1 by the cut-offs saved on the RFM board.</source>
        <translation>%1：按 RFM 看板上保存的分界值。</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %Ln customer(s) who ever bought.</source>
        <translation>
            <numerusform>%1：与有过消费的 %Ln 位客户比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Period: all orders up to %1.</source>
        <translation>期间：截至 %1 的全部订单。</translation>
    </message>
    <message>
        <source>No order that counts yet, so there is nothing to score.</source>
        <translation>还没有有效订单，无法评分。</translation>
    </message>
</context>
<context>
    <name>RfmSheet</name>
    <message>
        <source>Cut-offs</source>
        <translation>分界值</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>分界</translation>
    </message>
    <message>
        <source>Days since the last purchase</source>
        <translation>距上次购买天数</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净收入</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1 以来</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>转出</translation>
    </message>
</context>
<context>
    <name>SaleText</name>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>All of it was paid back: it counts nowhere.</source>
        <translation>已全额退款：不计入任何统计。</translation>
    </message>
    <message>
        <source>Counts as a purchase.</source>
        <translation>计为一次消费。</translation>
    </message>
    <message>
        <source>Does not count as a purchase.</source>
        <translation>不计为消费。</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>%1 could not be shown in time</source>
        <translation>%1 未能及时显示</translation>
    </message>
</context>
<context>
    <name>SegmentPreset</name>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Bought for much in the last year, and more than once.</source>
        <translation>最近一年消费金额高，且不止一次。</translation>
    </message>
    <message>
        <source>New this month</source>
        <translation>本月新客</translation>
    </message>
    <message>
        <source>Bought for the first time this month.</source>
        <translation>本月首次购买。</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Came back several times, but not in the last 90 days.</source>
        <translation>多次回购，但最近 90 天没有购买。</translation>
    </message>
    <message>
        <source>Lost big spenders</source>
        <translation>流失的大客户</translation>
    </message>
    <message>
        <source>Bought for much once, and nothing for a year.</source>
        <translation>曾经消费金额高，一年没有购买。</translation>
    </message>
    <message>
        <source>Birthday soon</source>
        <translation>近期生日</translation>
    </message>
    <message>
        <source>Have their birthday in the next 14 days.</source>
        <translation>未来 14 天内过生日。</translation>
    </message>
    <message>
        <source>Bought once</source>
        <translation>只购买过一次</translation>
    </message>
    <message>
        <source>Have one order and no second one yet.</source>
        <translation>有一个订单，还没有第二个。</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>从未购买</translation>
    </message>
    <message>
        <source>Are known, but have no order.</source>
        <translation>已有资料，但没有订单。</translation>
    </message>
    <message>
        <source>Bought one category, not the other</source>
        <translation>买过一类，没买另一类</translation>
    </message>
    <message>
        <source>May like what goes with what they bought.</source>
        <translation>可能喜欢与所购产品搭配的产品。</translation>
    </message>
    <message>
        <source>Much later than each of them usually is, but not lost.</source>
        <translation>按各自的购买节奏已明显迟到，但尚未流失。</translation>
    </message>
    <message>
        <source>Brought much, and stayed away far longer than usual.</source>
        <translation>曾带来可观收入，但离开的时间已远超平常。</translation>
    </message>
</context>
<context>
    <name>TaskCalendar</name>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>The calendar was saved to %1.</source>
        <translation>日历已保存到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) added</source>
        <translation>
            <numerusform>新增 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) changed</source>
        <translation>
            <numerusform>更新 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) as before</source>
        <translation>
            <numerusform>%Ln 条没有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) left out: past or single appointments, or in the trash here</source>
        <translation>
            <numerusform>跳过 %Ln 条：已过去或单次的日程，或在回收站中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) could not be read</source>
        <translation>
            <numerusform>%Ln 条无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) name a customer who is not known here</source>
        <translation>
            <numerusform>%Ln 条写了这里没有的客户</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar is empty.</source>
        <translation>日历是空的。</translation>
    </message>
    <message>
        <source>Export tasks as a calendar</source>
        <translation>将任务导出为日历</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import a calendar</source>
        <translation>导入日历</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) repeat in a way that tasks cannot; they are here once, or not at all if their day is past</source>
        <translation>
            <numerusform>%Ln 条的重复方式任务不支持，只导入一次；日期已过的未导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s) of meetings left out: only tasks remind</source>
        <translation>
            <numerusform>%Ln 个会面提醒未导入：只有任务会提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) done or canceled here stay so: the calendar is not newer</source>
        <translation>
            <numerusform>%Ln 个任务在这里已完成或已取消，保持不变：日历中的内容并不更新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskGroup</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Some day</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>TimelineLines</name>
    <message>
        <source>with %1</source>
        <translation>与 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会面</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Edits and imports</source>
        <translation>修改与导入</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>阶段：%1</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段变化</translation>
    </message>
</context>
<context>
    <name>UnsavedQuestion</name>
    <message>
        <source>Your changes are not saved yet.</source>
        <translation>您的更改尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>VCardSave</name>
    <message numerus="yes">
        <source>Writing %Ln vCard(s)…</source>
        <translation>
            <numerusform>正在写入 %Ln 张名片…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vCard(s) saved as %1.</source>
        <translation>
            <numerusform>已将 %Ln 张名片保存为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止，没有写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln vCard(s)</source>
        <translation>
            <numerusform>保存 %Ln 张名片</numerusform>
        </translation>
    </message>
    <message>
        <source>Address books (*.vcf)</source>
        <translation>通讯录 (*.vcf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Net revenue is not positive, so it has no shares.</source>
        <translation>净收入不为正，没有占比。</translation>
    </message>
    <message>
        <source>Share of net revenue by group</source>
        <translation>各群净收入占比</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>Months later</source>
        <translation>之后第几个月</translation>
    </message>
    <message>
        <source>Colour: share of the customers</source>
        <translation>颜色：占客户的比例</translation>
    </message>
    <message>
        <source>Customers by the month of their first order</source>
        <translation>按首次购买月份的客户</translation>
    </message>
    <message>
        <source>No month is old enough yet.</source>
        <translation>还没有足够久的月份。</translation>
    </message>
    <message>
        <source>Have come back by then</source>
        <translation>到那时已复购</translation>
    </message>
    <message>
        <source>Revenue before</source>
        <translation>之前的收入</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买客户数</translation>
    </message>
    <message>
        <source>Orders each</source>
        <translation>人均订单数</translation>
    </message>
    <message>
        <source>Products per order</source>
        <translation>每单产品数</translation>
    </message>
    <message>
        <source>Value per product</source>
        <translation>每个产品的金额</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Revenue now</source>
        <translation>现在的收入</translation>
    </message>
    <message>
        <source>From revenue to revenue</source>
        <translation>收入变化的来源</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>稳定老客</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>沉默</translation>
    </message>
    <message>
        <source>Customers by stage</source>
        <translation>各阶段客户数</translation>
    </message>
    <message>
        <source>Stage on %1</source>
        <translation>%1 的阶段</translation>
    </message>
    <message>
        <source>Stage now</source>
        <translation>现在的阶段</translation>
    </message>
    <message>
        <source>Colour: share of the row</source>
        <translation>颜色：占该行的比例</translation>
    </message>
    <message>
        <source>Who moved from where to where</source>
        <translation>阶段迁移</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>仍是客户的概率</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Customers by value and loyalty</source>
        <translation>按客户终身价值与活跃概率的客户分布</translation>
    </message>
    <message>
        <source>%1 or more, expected</source>
        <translation>%1 次及以上，预测</translation>
    </message>
    <message>
        <source>%1 before, expected</source>
        <translation>此前 %1 次，预测</translation>
    </message>
    <message>
        <source>%1 or more, came</source>
        <translation>%1 次及以上，实际</translation>
    </message>
    <message>
        <source>%1 before, came</source>
        <translation>此前 %1 次，实际</translation>
    </message>
    <message>
        <source>Test: purchases in the last 90 days</source>
        <translation>检验：最近 90 天的购买</translation>
    </message>
    <message>
        <source>Has not bought yet.</source>
        <translation>还没有购买过。</translation>
    </message>
    <message>
        <source>Bought on one day so far, and is not late yet.</source>
        <translation>只在一天买过，还没有到该再来的时候。</translation>
    </message>
    <message>
        <source>Buys in the usual rhythm.</source>
        <translation>按平常的节奏购买。</translation>
    </message>
    <message>
        <source>Invite to a first purchase.</source>
        <translation>邀请首次购买。</translation>
    </message>
    <message>
        <source>Ask how it was, and give a reason to come back.</source>
        <translation>询问体验，给一个再来的理由。</translation>
    </message>
    <message>
        <source>Recommend what goes with what they buy.</source>
        <translation>推荐与所购产品搭配的产品。</translation>
    </message>
    <message>
        <source>Thank them; ask them to recommend you.</source>
        <translation>致谢，并请其推荐朋友。</translation>
    </message>
    <message>
        <source>One last good offer, then save the effort.</source>
        <translation>给一次最好的优惠，之后不再投入。</translation>
    </message>
    <message>
        <source>bought lately</source>
        <translation>近期购买</translation>
    </message>
    <message>
        <source>bought long ago</source>
        <translation>久未购买</translation>
    </message>
    <message>
        <source>often</source>
        <translation>频繁</translation>
    </message>
    <message>
        <source>rarely</source>
        <translation>很少</translation>
    </message>
    <message>
        <source>for much</source>
        <translation>金额高</translation>
    </message>
    <message>
        <source>for little</source>
        <translation>金额低</translation>
    </message>
    <message>
        <source>average</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No customer has bought yet.</source>
        <translation>还没有客户购买。</translation>
    </message>
    <message>
        <source>The horizon is more than twice as long as anybody has been known (%1 weeks). Choose a shorter one.</source>
        <translation>预测期超过了最长客户历史（%1 周）的两倍，请选择更短的预测期。</translation>
    </message>
    <message>
        <source>The model does not fit these purchases.</source>
        <translation>模型不适用于这些购买记录。</translation>
    </message>
    <message>
        <source>Too few customers spent money when they came back.</source>
        <translation>复购时有消费的客户太少。</translation>
    </message>
    <message>
        <source>Not enough data for probabilities: they need %1 customers who bought again within 90 days and %1 who did not, there are %2. The list goes by each customer&apos;s own rhythm.</source>
        <translation>数据不足以给出概率：90 天内复购与未复购的客户各需 %1 位，现有 %2 位。列表按每位客户自己的购买节奏排列。</translation>
    </message>
    <message>
        <source>The model does not fit these purchases. The list goes by each customer&apos;s own rhythm.</source>
        <translation>模型不适用于这些购买记录。列表按每位客户自己的购买节奏排列。</translation>
    </message>
    <message>
        <source>The model failed its test on later purchases, so its probabilities are not shown. The list goes by each customer&apos;s own rhythm.</source>
        <translation>模型未通过后期购买的检验，因此不显示概率。列表按每位客户自己的购买节奏排列。</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>低风险</translation>
    </message>
    <message>
        <source>medium risk</source>
        <translation>中风险</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>last bought %1 days ago</source>
        <translation>%1 天没有购买</translation>
    </message>
    <message>
        <source>bought only %1 days ago</source>
        <translation>%1 天前刚买过</translation>
    </message>
    <message>
        <source>bought on %1 days only</source>
        <translation>只在 %1 天买过</translation>
    </message>
    <message>
        <source>bought on %1 days</source>
        <translation>在 %1 天买过</translation>
    </message>
    <message>
        <source>spends little, %1 a time</source>
        <translation>每次消费少，%1</translation>
    </message>
    <message>
        <source>spends %1 a time</source>
        <translation>每次消费 %1</translation>
    </message>
    <message>
        <source>customer for %1 days</source>
        <translation>成为客户 %1 天</translation>
    </message>
    <message>
        <source>Tenth %1</source>
        <translation>第 %1 个十分位</translation>
    </message>
    <message>
        <source>Call now: many of them still come back.</source>
        <translation>现在就联系，其中不少人还会回来。</translation>
    </message>
    <message>
        <source>Customers in the segment</source>
        <translation>客群人数</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>还没有评分</translation>
    </message>
    <message>
        <source>Scores of %1, not of today</source>
        <translation>%1 的评分，不是今天的</translation>
    </message>
    <message>
        <source>Scores of %1, older than the data</source>
        <translation>%1 的评分，此后数据有变化</translation>
    </message>
    <message>
        <source>Scores of %1, older than the settings</source>
        <translation>%1 的评分，此后设置有变化</translation>
    </message>
    <message>
        <source>Scores of %1</source>
        <translation>%1 的评分</translation>
    </message>
    <message>
        <source>Class on %1</source>
        <translation>%1 的分类</translation>
    </message>
    <message>
        <source>Colour: net revenue, of the largest</source>
        <translation>颜色：净收入，占最大值的比例</translation>
    </message>
    <message>
        <source>Fewer than 5 customers: a rate would mislead.</source>
        <translation>客户少于 5 位，比率会误导人。</translation>
    </message>
    <message>
        <source>Month %1, of %2</source>
        <translation>第 %1 个月（共 %2 位）</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Lifetime value (5 = most)</source>
        <translation>客户终身价值（5 = 最高）</translation>
    </message>
    <message>
        <source>Colour: share of the lifetime value</source>
        <translation>颜色：占客户终身价值的比例</translation>
    </message>
    <message>
        <source>Customers by value and stage</source>
        <translation>按价值与阶段的客户分布</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>Customers by lifetime value</source>
        <translation>客户终身价值分布</translation>
    </message>
    <message>
        <source>strongly for</source>
        <translation>很有利</translation>
    </message>
    <message>
        <source>strongly against</source>
        <translation>很不利</translation>
    </message>
    <message>
        <source>clearly for</source>
        <translation>有利</translation>
    </message>
    <message>
        <source>clearly against</source>
        <translation>不利</translation>
    </message>
    <message>
        <source>slightly for</source>
        <translation>略有利</translation>
    </message>
    <message>
        <source>slightly against</source>
        <translation>略不利</translation>
    </message>
    <message>
        <source>Bought on %1 days or more, has been a customer for %2 days or more, and keeps the rhythm.</source>
        <translation>购买不少于 %1 天，成为客户满 %2 天，且保持节奏。</translation>
    </message>
    <message>
        <source>More than %1 times the usual time has passed since the last purchase.</source>
        <translation>距上次购买已超过通常间隔的 %1 倍。</translation>
    </message>
    <message>
        <source>Lifetime values need at least %1 customers who came back; there are %2 so far.</source>
        <translation>客户终身价值至少需要 %1 位复购客户，目前有 %2 位。</translation>
    </message>
    <message>
        <source>Lifetime values need customers known for %1 weeks on average; so far it is %2.</source>
        <translation>客户终身价值要求客户平均历史达到 %1 周，目前为 %2 周。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What speaks for buying again, and what against, beside an average customer:</source>
        <translation>与平均客户相比，对再次购买有利和不利的因素：</translation>
    </message>
    <message>
        <source>%1 %2: %3, odds × %4</source>
        <translation>%1 %2：%3，几率 × %4</translation>
    </message>
    <message>
        <source>Tenth %1, expected</source>
        <translation>第 %1 个十分位，预测</translation>
    </message>
    <message>
        <source>Tenth %1, bought</source>
        <translation>第 %1 个十分位，实际</translation>
    </message>
    <message>
        <source>Calibration: expected and bought again</source>
        <translation>校准：预测与实际复购</translation>
    </message>
    <message>
        <source>Lift: times as often as the average</source>
        <translation>提升度：相当于平均的几倍</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>not enough purchases yet to tell</source>
        <translation>购买次数还不够，暂时无法判断</translation>
    </message>
    <message>
        <source>%1 within %2 weeks</source>
        <translation>%2 周内 %1</translation>
    </message>
    <message>
        <source>later purchases brought nothing to go by</source>
        <translation>后续购买没有带来可用于估算的收入</translation>
    </message>
    <message>
        <source>hardly anybody leaves; go by the stage</source>
        <translation>几乎没有客户流失，请参考阶段</translation>
    </message>
    <message>
        <source>What the customer is expected to bring within %1 weeks: margin of %2 × spend expected per purchase × purchases expected in each coming week, each week discounted. What was brought so far is not in it.</source>
        <translation>预计该客户在 %1 周内带来的价值：毛利率 %2 × 预计每次消费额 × 预计今后每周的购买次数，并按周折现。已经带来的收入不计在内。</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>仍是客户</translation>
    </message>
    <message>
        <source>How likely it is that this customer has not left for good, by the days with purchases and the time since the last one.</source>
        <translation>根据购买天数和距上次购买的时间，估计该客户尚未流失的可能性。</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>预计购买次数</translation>
    </message>
    <message>
        <source>Days with a purchase that are expected within %1 weeks.</source>
        <translation>预计 %1 周内有购买的天数。</translation>
    </message>
    <message>
        <source>Buys within 90 days</source>
        <translation>90 天内购买</translation>
    </message>
    <message>
        <source>Learned from customers of this store: who bought again within 90 days, by days since the last purchase, number of purchases, spend and time as a customer. With few data only how high the risk is, by thirds of all customers.</source>
        <translation>根据本店客户的情况推算：按距上次购买的天数、购买次数、消费额和成为客户的时间，看哪些客户在 90 天内再次购买。数据较少时，只按全部客户三等分显示风险高低。</translation>
    </message>
    <message>
        <source>What a purchase brings × the purchases that are usual within 90 days × the probability that the customer does not buy.</source>
        <translation>每次购买带来的金额 × 90 天内通常的购买次数 × 该客户不再购买的概率。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>! Older than the latest purchases or settings; it is worked out again in the background.</source>
        <translation>！早于最近的购买或设置，后台会重新计算。</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>不到 1%</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>超过 99%</translation>
    </message>
    <message>
        <source>Not worked out yet.</source>
        <translation>尚未计算。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Expected values begin with the first purchase.</source>
        <translation>首次购买后才能预计价值。</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>客户终身价值</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险金额</translation>
    </message>
    <message>
        <source>Has refunds, but no purchase that counts.</source>
        <translation>只有退款，没有计入的购买。</translation>
    </message>
    <message>
        <source>Lifetime value: not enough purchases yet to tell.</source>
        <translation>客户终身价值：消费次数还不够，暂时无法估算。</translation>
    </message>
</context>
<context>
    <name>ValueReason</name>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>Has refunds, but no purchase that counts.</source>
        <translation>只有退款，没有计入的购买。</translation>
    </message>
    <message>
        <source>Last purchase %1 ago: %2 times the expected gap of %3.</source>
        <translation>距上次购买 %1，是预期间隔 %3 的 %2 倍。</translation>
    </message>
    <message>
        <source>The mean of the own gaps, kept between %1 and %2.</source>
        <translation>取自身间隔的平均值，限定在 %1 至 %2 之间。</translation>
    </message>
    <message>
        <source>%1 are taken as usual, as too few customers came back yet</source>
        <translation>回头客还太少，常规间隔先按 %1 计</translation>
    </message>
    <message>
        <source>%1 are usual in this store</source>
        <translation>本店的常规间隔为 %1</translation>
    </message>
    <message>
        <source>The mean of the own gaps and of %1 usual ones; %2. Kept between %3 and %4.</source>
        <translation>取自身间隔与另加 %1 个常规间隔的平均值；%2。限定在 %3 至 %4 之间。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Purchase days</source>
        <translation>购买天数</translation>
    </message>
    <message>
        <source>1, on %1</source>
        <translation>1 天，%1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1 天，%2 至 %3</translation>
    </message>
    <message>
        <source>Days with a purchase that counts; orders of one day are one.</source>
        <translation>有计入购买的天数；同一天的订单算一天。</translation>
    </message>
    <message>
        <source>Own gap</source>
        <translation>自身间隔</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1, mean of %2</source>
        <translation>%1，%2 次的平均</translation>
    </message>
    <message>
        <source>Days between two purchase days that follow each other.</source>
        <translation>相邻两个购买日之间的天数。</translation>
    </message>
    <message>
        <source>Expected gap</source>
        <translation>预期间隔</translation>
    </message>
    <message>
        <source>%1, beyond %2 times the expected gap</source>
        <translation>%1，超过预期间隔的 %2 倍</translation>
    </message>
    <message>
        <source>At risk from</source>
        <translation>流失预警起始</translation>
    </message>
    <message>
        <source>The first day that is late, unless there is a purchase before.</source>
        <translation>若在此之前没有购买，这是进入预警的第一天。</translation>
    </message>
    <message>
        <source>Lost from</source>
        <translation>流失起始</translation>
    </message>
    <message>
        <source>Silent from</source>
        <translation>沉默起始</translation>
    </message>
    <message>
        <source>Lifetime value, still a customer, expected purchases</source>
        <translation>客户终身价值、仍是客户的概率、预期购买次数</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>再次光顾</translation>
    </message>
    <message>
        <source>Purchase days after the first one (x).</source>
        <translation>首次之后的购买天数（x）。</translation>
    </message>
    <message>
        <source>First to last</source>
        <translation>首次至末次</translation>
    </message>
    <message>
        <source>From the first purchase to the last one (t_x).</source>
        <translation>从首次购买到末次购买（t_x）。</translation>
    </message>
    <message>
        <source>Known for</source>
        <translation>相识时长</translation>
    </message>
    <message>
        <source>From the first purchase to the day of the scores (T).</source>
        <translation>从首次购买到评分当日（T）。</translation>
    </message>
    <message>
        <source>as usual in this store</source>
        <translation>按本店常规</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有消费</translation>
    </message>
    <message>
        <source>Spent each time</source>
        <translation>每次消费</translation>
    </message>
    <message>
        <source>Net revenue per day on which the customer came back, without the first purchase day.</source>
        <translation>客户再次光顾的每天平均净收入，不含首个购买日。</translation>
    </message>
    <message>
        <source>odds divided by %1</source>
        <translation>几率除以 %1</translation>
    </message>
    <message>
        <source>odds times %1</source>
        <translation>几率乘以 %1</translation>
    </message>
    <message>
        <source>Buys within %1 days</source>
        <translation>%1 天内购买</translation>
    </message>
    <message>
        <source>%1 of customers who are average in all buy, %2 of those like this one:</source>
        <translation>各方面都处于平均水平的客户有 %1 会购买，与这位客户相似的有 %2：</translation>
    </message>
    <message>
        <source>Against a customer who is average in all:</source>
        <translation>与各方面都处于平均水平的客户相比：</translation>
    </message>
    <message>
        <source>Odds are those who buy to those who do not. Twice the odds turn 1 of 3 into 1 of 2.</source>
        <translation>几率是会购买者与不购买者之比。几率翻倍，三人中一人就变为两人中一人。</translation>
    </message>
    <message>
        <source>%1 risk that there is none, by the own rhythm alone</source>
        <translation>%1 的不购买风险（只按自身节奏）</translation>
    </message>
    <message>
        <source>%1 risk that there is none</source>
        <translation>%1 的不购买风险</translation>
    </message>
    <message>
        <source>the risk that there is none, with too few data to tell it in percent</source>
        <translation>不购买的风险（数据太少，不以百分比显示）</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险金额</translation>
    </message>
    <message>
        <source>%1 = %2 expected of a purchase × %3 purchases that are usual within %4 days × %5.</source>
        <translation>%1 = 每次购买预期 %2 × %4 天内通常购买 %3 次 × %5。</translation>
    </message>
    <message>
        <source>Expected of a purchase: between the own mean and what is usual in this store, the closer to the own one, the more often the customer came back.</source>
        <translation>每次购买的预期金额介于自身平均与本店常规之间，光顾越多越接近自身平均。</translation>
    </message>
    <message>
        <source>Expected of a purchase: the own mean.</source>
        <translation>每次购买的预期金额：自身平均。</translation>
    </message>
    <message>
        <source>! Told of the purchases and refunds as they are now, up to %1.</source>
        <translation>! 以下按截至 %1 的现有购买和退款计算。</translation>
    </message>
    <message>
        <source>There is no purchase that counts up to %1.</source>
        <translation>截至 %1 没有计入的购买。</translation>
    </message>
    <message>
        <source>More is told after the scores were worked out again.</source>
        <translation>重新计算评分后可显示更多说明。</translation>
    </message>
    <message>
        <source>At risk from %1, lost from %2.</source>
        <translation>%1 起进入流失预警，%2 起视为流失。</translation>
    </message>
    <message>
        <source>At risk from %1, silent from %2.</source>
        <translation>%1 起进入流失预警，%2 起视为沉默。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::AcceptedDialog</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Found right on</source>
        <translation>标记日期</translation>
    </message>
    <message>
        <source>Findings that are right</source>
        <translation>已标记无误的问题</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>All again</source>
        <translation>全部重新检查</translation>
    </message>
    <message>
        <source>Found right: %1</source>
        <translation>已标记无误：%1</translation>
    </message>
    <message>
        <source>These are left out until the value changes. They do not change the score.</source>
        <translation>在值改变之前不再列出，也不影响评分。</translation>
    </message>
    <message>
        <source>The rule tells of the selected one again (Del)</source>
        <translation>该规则会再次列出所选内容（Del）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ActivityEditor</name>
    <message>
        <source>Follow-up</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>nobody&apos;s</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我负责</translation>
    </message>
    <message>
        <source>What is worth knowing</source>
        <translation>值得记下的内容</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈了什么</translation>
    </message>
    <message>
        <source>Nobody else took part</source>
        <translation>无其他参加者</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>与 %1</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>A note needs a text.</source>
        <translation>备注需要内容。</translation>
    </message>
    <message>
        <source>This is no time of day. Write 9:30, or nothing.</source>
        <translation>这不是时间。请写 9:30 这样的时间，或留空。</translation>
    </message>
    <message>
        <source>This day is still to come: choose “planned”.</source>
        <translation>这一天还没到：请选择“计划中”。</translation>
    </message>
    <message>
        <source>This day is still to come. Make a task for it.</source>
        <translation>这一天还没到。请改为建立任务。</translation>
    </message>
    <message>
        <source>The next step needs a few words that say what is to be done.</source>
        <translation>下一步需要几个字说明要做什么。</translation>
    </message>
    <message>
        <source>Somebody changed this entry meanwhile. Copy what you typed, close the form and open it again.</source>
        <translation>此记录已被他人修改。请复制输入的内容，关闭后重新打开。</translation>
    </message>
    <message>
        <source>%1 What you typed is still here.</source>
        <translation>%1输入的内容仍保留在此。</translation>
    </message>
    <message>
        <source>Outcome in a few words</source>
        <translation>一句话说明结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who took part: phone, name or pinyin</source>
        <translation>参加者：手机号、姓名或拼音</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Makes a task for this customer</source>
        <translation>为该客户建立一个任务</translation>
    </message>
    <message>
        <source>What is to be done next</source>
        <translation>接下来要做什么</translation>
    </message>
    <message>
        <source>Due day of the next step</source>
        <translation>下一步的到期日</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>who began is not told</source>
        <translation>未注明由谁发起</translation>
    </message>
    <message>
        <source>– min</source>
        <translation>– 分钟</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>How many minutes it took</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source>How many minutes it took; 0: not told</source>
        <translation>用时（分钟）；0 表示未注明</translation>
    </message>
    <message>
        <source>Who took part besides this customer</source>
        <translation>除该客户外还有谁参加</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>Closes it; asks first if something typed would be lost</source>
        <translation>关闭；如有未保存的输入会先询问</translation>
    </message>
</context>
<context>
    <name>shuke::ui::AddressesEdit</name>
    <message>
        <source>Add address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Remove this address</source>
        <translation>移除此地址</translation>
    </message>
</context>
<context>
    <name>shuke::ui::AnalysisView</name>
    <message>
        <source>This could not be worked out</source>
        <translation>无法得出结果</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>What was asked for was not finished.</source>
        <translation>分析没有完成。</translation>
    </message>
    <message>
        <source>Import orders from a file…</source>
        <translation>从文件导入订单…</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
</context>
<context>
    <name>shuke::ui::AppLock</name>
    <message>
        <source>Shuke – locked</source>
        <translation>熟客 – 已锁定</translation>
    </message>
</context>
<context>
    <name>shuke::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>shuke::ui::BackupSection</name>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>When the store was closed</source>
        <translation>关闭数据文件时</translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation>每 30 分钟</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore a copy…</source>
        <translation>恢复为副本…</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Made on close and every 30 minutes if something changed; each is opened again and checked before it counts. Of older ones some are kept per day, week and month.</source>
        <translation>关闭时以及每 30 分钟（有改动时）自动备份；每份备份都会重新打开并校验，通过后才算数。较早的备份按天、周、月各保留若干份。</translation>
    </message>
    <message>
        <source>Verified backups, newest first</source>
        <translation>已校验的备份，最新的在前</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No backup yet. The first one is made when something has changed.</source>
        <translation>还没有备份。数据有改动后会自动做第一份。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Makes a new file from the selected backup. The open store stays as it is.</source>
        <translation>用所选备份生成一个新文件，当前打开的数据文件不受影响。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Backing up and checking the copy…</source>
        <translation>正在备份并校验…</translation>
    </message>
    <message>
        <source>Backed up and checked.</source>
        <translation>已备份并通过校验。</translation>
    </message>
    <message>
        <source>%1 (restored).shuke</source>
        <comment>file name</comment>
        <translation>%1（恢复）.shuke</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>恢复为副本</translation>
    </message>
    <message>
        <source>Shuke stores (*.shuke)</source>
        <translation>熟客数据文件 (*.shuke)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Restoring a backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>没有恢复任何内容。</translation>
    </message>
    <message>
        <source>Restored to %1. The open store was not touched.</source>
        <translation>已恢复到 %1。当前打开的数据文件没有改动。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::BulkEditDialog</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要修改的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Looking at what they have now… %1 of %2</source>
        <translation>正在查看现有的值… %1 / %2</translation>
    </message>
    <message>
        <source>Nothing changes: all have this value already.</source>
        <translation>没有变化：全部已是这个值。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have now; nothing changes yet.</source>
        <translation>当前的值；尚无修改。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::BulkValue</name>
    <message>
        <source>Clear the field</source>
        <translation>清空该字段</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::BusinessSection</name>
    <message>
        <source>Business</source>
        <translation>经营</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>00:00 (midnight)</source>
        <translation>00:00（零点）</translation>
    </message>
    <message>
        <source>The day begins at</source>
        <translation>营业日开始于</translation>
    </message>
    <message>
        <source>A bar that closes at 2 begins its day later than midnight, so that the night counts for the evening before.</source>
        <translation>例如凌晨两点打烊的酒吧，可把营业日的开始设在零点以后，这样后半夜的生意算在前一天。</translation>
    </message>
    <message>
        <source>Fixed, because there are orders or prices: their amounts are counted in this currency, and another one would turn them into other amounts. For another currency, make a new store.</source>
        <translation>不能更改：已有订单或价格，金额都以此币种计，换成别的币种就变成另外的金额了。如需其他币种，请新建数据文件。</translation>
    </message>
    <message>
        <source>All sums and reports are in it. It is fixed by the first order or price.</source>
        <translation>所有合计和报表都用此币种。录入第一个订单或价格后不能再改。</translation>
    </message>
    <message>
        <source>No time zone has this name. Choose one of the list: type a part of it.</source>
        <translation>没有这个时区。请输入名称的一部分，再从列表中选择。</translation>
    </message>
    <message>
        <source>A currency is three letters, such as CNY or EUR.</source>
        <translation>币种是三个字母，例如 CNY 或 EUR。</translation>
    </message>
    <message>
        <source>Counting the orders this would move to another day…</source>
        <translation>正在统计会改变日期的订单…</translation>
    </message>
    <message>
        <source>A day then goes from midnight to midnight in %1.</source>
        <translation>此后一个营业日按 %1 的时间从零点到零点。</translation>
    </message>
    <message>
        <source>A day then goes from %1 to %1 of the next date in %2; what is sold before %1 counts for the day before.</source>
        <translation>此后一个营业日按 %2 的时间从 %1 到次日 %1；%1 以前的销售算前一天。</translation>
    </message>
    <message>
        <source>This holds for today, for new orders and for imports from now on. Orders without a time of day keep their day.</source>
        <translation>对“今天”、新订单和导入即时生效。没有具体时间的订单日期不变。</translation>
    </message>
    <message>
        <source>Figures by day and month change with them. Without this they keep the day they have. Can be undone.</source>
        <translation>按日、按月的数字会随之改变。不勾选则保持原日期。可以撤销。</translation>
    </message>
    <message>
        <source>The settings of the business are saved.</source>
        <translation>经营设置已保存。</translation>
    </message>
    <message>
        <source>No recorded order would fall on another day.</source>
        <translation>已有订单的日期都不会改变。</translation>
    </message>
    <message numerus="yes">
        <source>Also move %Ln recorded order(s) to their new days</source>
        <translation>
            <numerusform>同时把 %Ln 个已有订单改到新的日期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::BusyPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Stops what runs</source>
        <translation>停止正在进行的操作</translation>
    </message>
    <message>
        <source>While something runs</source>
        <translation>操作进行时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) so far</source>
        <translation>
            <numerusform>已用 %Ln 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::CellDelegate</name>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ChangeList</name>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>Nothing was changed since it came in.</source>
        <translation>录入后没有更改。</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>在历史记录中查看</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ChartPanel</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>以表格显示数据</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the chart as PNG or SVG</source>
        <translation>将图表保存为 PNG 或 SVG</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CheckStep</name>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>所在行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Every value could be read.</source>
        <translation>所有内容均可识别。</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Rejected rows: they stay out, and you can save them as a file, mend it and import it</source>
        <translation>被拒绝的行：不会导入；可存为文件，修正后再导入</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>行已读取</translation>
    </message>
    <message>
        <source>Rows of data in the file; title, header and total rows do not count</source>
        <translation>文件中的数据行；标题行、表头和合计行不计</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Rows that become new records</source>
        <translation>将成为新记录的行</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Rows whose record is here already and gets other values</source>
        <translation>记录已存在、内容将被更新的行</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Rows whose record is here already with the same values</source>
        <translation>记录已存在且内容相同的行</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Rows whose record is here already and stays as it is</source>
        <translation>记录已存在、将保持原样的行</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Rows that cannot come in; the reasons are below</source>
        <translation>无法导入的行，原因见下</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <extracomment>%1: why a row is rejected</extracomment>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>not imported: %1</source>
        <extracomment>%1: columns of the file with the number of rows that have something in them</extracomment>
        <translation>未导入：%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Chip</name>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Return edits it, Del takes it away</source>
        <translation>回车键编辑，Del 键移除</translation>
    </message>
    <message>
        <source>Del takes it away</source>
        <translation>Del 键移除</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>移除此筛选</translation>
    </message>
    <message>
        <source>Take the filter away: %1</source>
        <translation>移除筛选：%1</translation>
    </message>
    <message>
        <source>Edits the filter</source>
        <translation>修改筛选条件</translation>
    </message>
    <message>
        <source>Takes the filter away</source>
        <translation>去掉筛选条件</translation>
    </message>
    <message>
        <source>To the filter before or after</source>
        <translation>到前一个或后一个筛选条件</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ChipBar</name>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show only rows that fit a condition</source>
        <translation>只显示符合条件的行</translation>
    </message>
    <message>
        <source>Whether all filters must hold, or any of them</source>
        <translation>须满足全部筛选，还是满足任意一个</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>All filters must hold</source>
        <translation>须满足全部筛选</translation>
    </message>
    <message>
        <source>Any filter may hold</source>
        <translation>满足任意一个筛选即可</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选条件</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ClassCards</name>
    <message>
        <source>To the class above or below</source>
        <translation>到上一类或下一类</translation>
    </message>
    <message>
        <source>To the first or last class</source>
        <translation>到第一类或最后一类</translation>
    </message>
    <message>
        <source>Opens its customers</source>
        <translation>打开这一类的客户</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>客户分类</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ClusterView</name>
    <message>
        <source>As many as fit best</source>
        <translation>自动选择最合适的数量</translation>
    </message>
    <message>
        <source>How many groups</source>
        <translation>分群数量</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Orders each</source>
        <translation>人均订单数</translation>
    </message>
    <message>
        <source>Revenue each</source>
        <translation>人均消费</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>收入占比</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Import orders from a file…</source>
        <translation>从文件导入订单…</translation>
    </message>
    <message>
        <source>Looking for groups…</source>
        <translation>正在分群…</translation>
    </message>
    <message>
        <source>Too few customers to group</source>
        <translation>客户太少，无法分群</translation>
    </message>
    <message>
        <source>Groups need at least %1 customers who bought; there are %2.</source>
        <translation>分群至少需要 %1 位有购买记录的客户，现有 %2 位。</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>没有分群</translation>
    </message>
    <message>
        <source>All customers bought alike.</source>
        <translation>所有客户的购买情况都一样。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) by how lately, how often and for how much customers bought.</source>
        <translation>
            <numerusform>按最近购买、购买频率和消费金额分为 %Ln 群。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no natural groups here: they are a convenience. For action prefer the RFM classes.</source>
        <translation>客户没有天然的分群，结果仅供参考；行动时请以 RFM 分类为准。</translation>
    </message>
    <message>
        <source>Silhouette %1: 1 would be groups far apart, 0 none at all.</source>
        <translation>轮廓系数 %1：1 表示各群相距很远，0 表示没有分群。</translation>
    </message>
    <message>
        <source>Save as segment…</source>
        <translation>存为客群…</translation>
    </message>
    <message>
        <source>Writes the customers of the chosen group down as a frozen segment</source>
        <translation>把所选分组的客户存为固定客群</translation>
    </message>
    <message>
        <source>RFM classes</source>
        <translation>RFM 分类</translation>
    </message>
    <message>
        <source>What is the segment of this group called?</source>
        <translation>这个分组的客群叫什么名称？</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>保存客群</translation>
    </message>
    <message>
        <source>Group “%1” of %2</source>
        <translation>%2 的分组“%1”</translation>
    </message>
    <message>
        <source>Segment “%1” saved.</source>
        <translation>客群“%1”已保存。</translation>
    </message>
    <message>
        <source>Too few customers for so many groups</source>
        <translation>客户太少，分不了这么多群</translation>
    </message>
    <message>
        <source>Each group needs ten customers: with %1 there can be %2 groups at most.</source>
        <translation>每群至少需要十位客户：%1 位客户最多可分 %2 群。</translation>
    </message>
    <message>
        <source>Too few different customers for so many groups</source>
        <translation>互不相同的客户太少，分不了这么多群</translation>
    </message>
    <message>
        <source>By how lately, how often and for how much they bought there are only %1 different customers.</source>
        <translation>按最近消费、消费次数和消费金额，互不相同的客户只有 %1 位。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CohortView</name>
    <message>
        <source>Who bought that month</source>
        <translation>当月购买</translation>
    </message>
    <message>
        <source>Who has come back</source>
        <translation>已复购</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>How many months of first orders, and how many after each</source>
        <translation>显示多少个首购月份，以及其后多少个月</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Import orders from a file…</source>
        <translation>从文件导入订单…</translation>
    </message>
    <message>
        <source>Reading all orders…</source>
        <translation>正在读取全部订单…</translation>
    </message>
    <message>
        <source>Nobody bought for the first time in these months</source>
        <translation>这些月份没有首次购买的客户</translation>
    </message>
    <message>
        <source>Here you will see, month by month, how many of the customers who came then are still there.</source>
        <translation>这里逐月显示当时新来的客户有多少仍在购买。</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Months later</source>
        <translation>之后第几个月</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净收入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>%2 位客户中的 %1 位</translation>
    </message>
    <message>
        <source>Fewer than %1 customers: a share would mislead.</source>
        <translation>客户少于 %1 位，占比会误导人。</translation>
    </message>
    <message>
        <source>Few customers: the true share lies at %1 (95 %).</source>
        <translation>客户较少：真实占比为 %1（95 %）。</translation>
    </message>
    <message>
        <source>Each row follows the customers whose first order was in that month. Months that are not over are left empty. Grey shares are of fewer than 30 customers.</source>
        <translation>每一行跟踪首次购买在该月的客户。尚未结束的月份留空。灰色的占比来自不足 30 位客户。</translation>
    </message>
    <message>
        <source>Revenue is that of the orders of a month less the refunds dated in it. Orders of nobody known are in no row.</source>
        <translation>收入为当月的订单减去退款日期在当月的退款。没有客户的订单不在任何一行。</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已复购</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Drag, or Alt+↑ and Alt+↓, to change the order.</source>
        <translation>拖动，或按 Alt+↑、Alt+↓ 调整顺序。</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Columns, order, widths and sort as they were in the beginning</source>
        <translation>恢复最初的列、顺序、宽度和排序</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CompareList</name>
    <message>
        <source>Who</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重合</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>本客群</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>对比客群</translation>
    </message>
    <message>
        <source>Figures of both</source>
        <translation>两个客群的指标</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>与哪个客群对比…</translation>
    </message>
    <message>
        <source>There is no other segment to compare with yet.</source>
        <translation>还没有其他客群可以对比。</translation>
    </message>
    <message>
        <source>Choose a segment to see who is in both.</source>
        <translation>选择一个客群，看看哪些人同时在两边。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Only in this one</source>
        <translation>只在本客群</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>两边都在</translation>
    </message>
    <message>
        <source>Only in the other</source>
        <translation>只在对比客群</translation>
    </message>
    <message>
        <source>%1 of all who are in one of them are in both.</source>
        <translation>两个客群的全部成员中，%1 同时在两边。</translation>
    </message>
    <message>
        <source>Jaccard: customers in both ÷ customers in at least one</source>
        <translation>Jaccard 系数：两边都在的客户 ÷ 至少在一边的客户</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CompareModel</name>
    <message>
        <source>%1 bits of evidence: each doubles the odds that both are one, a minus halves them.</source>
        <extracomment>%1: a number such as +7.8; a bit is a factor of two</extracomment>
        <translation>证据 %1 比特：每一比特使“是同一个”的可能性翻倍，负值则减半。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近修改</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ConditionGroupBox</name>
    <message>
        <source>+ Condition</source>
        <translation>+ 条件</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ 条件组</translation>
    </message>
    <message>
        <source>All of these fit</source>
        <translation>满足以下全部条件</translation>
    </message>
    <message>
        <source>Any of these fits</source>
        <translation>满足以下任一条件</translation>
    </message>
    <message>
        <source>None of these fits</source>
        <translation>以下条件都不满足</translation>
    </message>
    <message>
        <source>Not all of these fit</source>
        <translation>不同时满足以下条件</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <translation>条件之间的关系</translation>
    </message>
    <message>
        <source>One more condition in this group</source>
        <translation>在本组再加一个条件</translation>
    </message>
    <message>
        <source>Conditions in brackets, joined in their own way</source>
        <translation>加一组条件（相当于括号），组内另定关系</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>删除这组条件</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除此条件</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactChangesModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>修改前 → 修改后</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactChangesTab</name>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此项变更</translation>
    </message>
    <message>
        <source>No changes are kept for this record.</source>
        <translation>此档案没有变更记录。</translation>
    </message>
    <message>
        <source>Select a change to take it back.</source>
        <translation>选择一项变更即可撤销。</translation>
    </message>
    <message>
        <source>Puts back: %1</source>
        <translation>恢复为：%1</translation>
    </message>
    <message>
        <source>Changed later: it is %1 now.</source>
        <translation>之后又有修改：现为 %1。</translation>
    </message>
    <message>
        <source>It is so again already.</source>
        <translation>已恢复为原值。</translation>
    </message>
    <message>
        <source>%1 was changed later.</source>
        <translation>“%1”之后又被修改过。</translation>
    </message>
    <message>
        <source>Now it is “%1”. Put “%2” back in its place?</source>
        <translation>现为“%1”。要恢复为“%2”吗？</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Removes: %1</source>
        <translation>将删除：%1</translation>
    </message>
    <message>
        <source>Adds again: %1</source>
        <translation>将重新添加：%1</translation>
    </message>
    <message>
        <source>There are more changes than this list shows.</source>
        <translation>变更较多，此处未全部列出。</translation>
    </message>
    <message>
        <source>Now it is “%1”. Remove it?</source>
        <translation>现在是“%1”。要删除吗？</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo the merge…</source>
        <translation>撤销合并…</translation>
    </message>
    <message>
        <source>A part of a merge of customers, which is undone as a whole. What was edited later is kept.</source>
        <translation>这是一次客户合并的一部分，只能整体撤销。之后的修改会保留。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactFilesTab</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No files yet. Drop contracts, photos or letters here, up to 20 MB each; they are kept in the store and in its backups.</source>
        <translation>还没有文件。可把合同、照片、信函拖到这里，每个不超过 20 MB；文件保存在数据文件中，备份里也有。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) · %1</source>
        <translation>
            <numerusform>%Ln 个文件 · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open “%1” in the system&apos;s viewer?</source>
        <translation>用系统的查看程序打开“%1”？</translation>
    </message>
    <message>
        <source>“%1” is not opened from here</source>
        <translation>不能从这里打开“%1”</translation>
    </message>
    <message>
        <source>It gets a copy that can only be read; what is changed there does not come back. Open it only if you know where the file came from.</source>
        <translation>打开的是只读副本，在那里所做的修改不会保存回来。请确认文件来源可靠再打开。</translation>
    </message>
    <message>
        <source>Files of this kind can run on the computer or carry what does. Save a copy if you are sure.</source>
        <translation>这类文件可能在电脑上运行程序。如果确定安全，可以另存副本。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>No program on this computer opens “%1”. Save a copy instead.</source>
        <translation>这台电脑上没有能打开“%1”的程序，请另存副本。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已另存为 %1。</translation>
    </message>
    <message>
        <source>The file cannot be read or written</source>
        <translation>无法读取或写入文件</translation>
    </message>
    <message>
        <source>“%1” removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Files added.</source>
        <translation>已添加文件。</translation>
    </message>
    <message>
        <source>The file was not added:</source>
        <translation>文件未能添加：</translation>
    </message>
    <message>
        <source>Not added (%1 of %2):</source>
        <translation>未能添加（%1 / %2）：</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactForm</name>
    <message>
        <source>Customer form</source>
        <translation>客户表单</translation>
    </message>
    <message>
        <source>These were changed meanwhile, too.</source>
        <translation>这些内容同时被他处修改。</translation>
    </message>
    <message>
        <source>Changed meanwhile to “%1”.</source>
        <translation>同时被他处改为“%1”。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 has it already.</source>
        <translation>%1 已使用。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more have it already.</source>
        <translation>
            <numerusform>%1 等另外 %Ln 位客户已使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and close the form (Ctrl+Enter). Ctrl+S saves and stays.</source>
        <translation>保存并关闭表单（Ctrl+Enter）。Ctrl+S 保存后继续编辑。</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新建</translation>
    </message>
    <message>
        <source>Save, then an empty form (Ctrl+Alt+Enter)</source>
        <translation>保存后打开空白表单（Ctrl+Alt+Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the form (Esc)</source>
        <translation>离开表单（Esc）</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Further details</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>Does not want to hear from us</source>
        <translation>不希望被联系</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>About</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Month and day of the Chinese calendar</source>
        <translation>按农历的月和日</translation>
    </message>
    <message>
        <source>1990-05-17 or 05-17</source>
        <translation>1990-05-17 或 05-17</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>2025-03-31</source>
        <translation>2025-03-31</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactHeader</name>
    <message>
        <source>Previous customer</source>
        <translation>上一位客户</translation>
    </message>
    <message>
        <source>Previous customer (Ctrl+Left)</source>
        <translation>上一位客户（Ctrl+←）</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Next customer (Ctrl+Right)</source>
        <translation>下一位客户（Ctrl+→）</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在独立窗口中打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change this record (F2)</source>
        <translation>编辑此档案（F2）</translation>
    </message>
    <message>
        <source>Quick sale</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move to the trash (Del). It can be restored.</source>
        <translation>移入回收站（Del），可以恢复。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 位，共 %2 位</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>In the trash: in no list and no report. It can be restored.</source>
        <translation>在回收站：不出现在列表和报表中，可以恢复。</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>This customer does not want to hear from us.</source>
        <translation>此客户不希望被联系。</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>个人或企业</translation>
    </message>
    <message>
        <source>Last order %1</source>
        <translation>最近下单：%1</translation>
    </message>
    <message>
        <source>%1: the latest order that is paid, shipped or completed and not fully refunded.</source>
        <translation>%1：最近一笔已付款、已发货或已完成且未全额退款的订单。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>新建企业</translation>
    </message>
    <message>
        <source>The class of the scores R %1, F %2, M %3.</source>
        <translation>由 R %1、F %2、M %3 得出的类别。</translation>
    </message>
    <message>
        <source>R %1 · F %2 · M %3</source>
        <translation>R %1 · F %2 · M %3</translation>
    </message>
    <message>
        <source>Recency, frequency and money, each from 1 (worst) to 5 (best).</source>
        <translation>最近消费、消费次数、消费金额，各为 1（最低）至 5（最高）分。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Last contact, on %1: the latest call, meeting, visit, e-mail or message that took place, about this customer or with it. Notes reach nobody and do not count.</source>
        <translation>最近联系，%1：与该客户有关或有其参加的、最近一次已进行的通话、会面、拜访、邮件或消息。备注没有联系到人，不算。</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>No call, meeting, visit, e-mail or message with this customer is written down.</source>
        <translation>没有与该客户通话、会面、拜访、邮件或消息的记录。</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>Bought again on %1, after much more than the usual time.</source>
        <translation>于 %1 再次购买，此前间隔远超平时。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactListSource</name>
    <message>
        <source>A customer needs a name.</source>
        <translation>客户必须有名称。</translation>
    </message>
    <message>
        <source>This is not an e-mail address: it needs a name, @ and a domain.</source>
        <translation>这不是邮箱地址：需要名称、@ 和域名。</translation>
    </message>
    <message>
        <source>A phone number needs digits.</source>
        <translation>电话号码需要包含数字。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactOrdersModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactOrdersTab</name>
    <message>
        <source>Orders that are paid, shipped or completed and not fully refunded, and what they brought less refunds.</source>
        <translation>已付款、已发货或已完成且未全额退款的订单，及其扣除退款后的收入。</translation>
    </message>
    <message>
        <source>Quick sale</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No orders yet. Quick sale notes one down in seconds.</source>
        <translation>还没有订单。用“记一笔”几秒即可录入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) · %1</source>
        <translation>
            <numerusform>%Ln 笔订单 · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactOverview</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why this customer is here</source>
        <translation>为何属于此类</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>All orders up to today that are paid, shipped or completed, less their refunds. Fully refunded orders do not count.</source>
        <translation>截至今天已付款、已发货或已完成的全部订单，扣除退款；全额退款的订单不计。</translation>
    </message>
    <message>
        <source>net revenue, all time</source>
        <translation>累计净收入</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Net revenue divided by orders.</source>
        <translation>净收入除以订单数。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) in another currency without a rate are left out.</source>
        <translation>
            <numerusform>%Ln 张缺少汇率的外币单据未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Days from the first to the latest order, divided by the days with an order less one.</source>
        <translation>首单至最近一单的天数，除以（有订单的天数 − 1）。</translation>
    </message>
    <message>
        <source>needs orders on two days</source>
        <translation>需有两天的订单</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>Day of the first order that counts.</source>
        <translation>首笔有效订单的日期。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系资料</translation>
    </message>
    <message>
        <source>The day the customer became known to the business, as told.</source>
        <translation>登记的成为客户的日期。</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>(until %1)</source>
        <translation>（至 %1）</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>营销授权</translation>
    </message>
    <message>
        <source>given on %1</source>
        <translation>%1 同意</translation>
    </message>
    <message>
        <source>withdrawn on %1</source>
        <translation>%1 撤回</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The newest entry of the consent ledger for this purpose and channel.</source>
        <translation>授权记录中该用途和渠道的最新一条。</translation>
    </message>
    <message>
        <source>Nothing recorded: no consent, no objection.</source>
        <translation>暂无记录：既未同意，也未拒绝。</translation>
    </message>
    <message>
        <source>Marketing agreed today</source>
        <translation>今日同意营销</translation>
    </message>
    <message>
        <source>Records consent to marketing on all channels, with today&apos;s date.</source>
        <translation>以今天的日期记录同意全渠道营销。</translation>
    </message>
    <message>
        <source>Withdrawn today</source>
        <translation>今日撤回</translation>
    </message>
    <message>
        <source>Records that consent to marketing was withdrawn on all channels, with today&apos;s date.</source>
        <translation>以今天的日期记录撤回全渠道营销授权。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>from order to order</source>
        <translation>平均每次下单间隔</translation>
    </message>
    <message>
        <source>Day of the latest order that counts: %1.</source>
        <translation>最近一笔计入统计的订单日期：%1。</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>日期待定</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>They might like</source>
        <translation>可能喜欢</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>已推迟</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more deferred</source>
        <translation>
            <numerusform>另有 %Ln 个已推迟</numerusform>
        </translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>What these values rest on, in numbers of this customer</source>
        <translation>以这位客户自己的数字说明这些数值的由来</translation>
    </message>
    <message>
        <source>Why these values?</source>
        <translation>这些数值的由来？</translation>
    </message>
    <message>
        <source>Why these values</source>
        <translation>这些数值的由来</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactPanel</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Select a customer to see the record.</source>
        <translation>选择客户以查看档案。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>This record no longer exists.</source>
        <translation>此档案已不存在。</translation>
    </message>
    <message>
        <source>“%1” was moved to the trash.</source>
        <translation>“%1”已移入回收站。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>The new customer is not saved.</source>
        <translation>新客户尚未保存。</translation>
    </message>
    <message>
        <source>The changes to “%1” are not saved.</source>
        <translation>对“%1”的修改尚未保存。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not saved: choose at the marked fields which text stays.</source>
        <translation>未保存：请在标记的字段处选择保留哪个内容。</translation>
    </message>
    <message>
        <source>Not saved: please look at the marked fields.</source>
        <translation>未保存：请检查标记的字段。</translation>
    </message>
    <message>
        <source>“%1” saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>Another customer has this number.</source>
        <translation>此编号已被其他客户使用。</translation>
    </message>
    <message>
        <source>%1 What you typed is still here.</source>
        <translation>%1输入的内容仍保留在此。</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What you typed on the timeline is not saved.</source>
        <translation>时间线上输入的内容尚未保存。</translation>
    </message>
    <message>
        <source>Merged into “%1”.</source>
        <translation>已合并到“%1”。</translation>
    </message>
    <message>
        <source>Undo the merge…</source>
        <translation>撤销合并…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactRelationsTab</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Add relation…</source>
        <translation>添加关系…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Nobody yet. Add family, friends, who referred whom, a company or its people.</source>
        <translation>还没有关系。可以添加家人、朋友、介绍人、所属企业或企业的人员。</translation>
    </message>
    <message>
        <source>Group of companies</source>
        <translation>集团企业</translation>
    </message>
    <message>
        <source>main company</source>
        <translation>主要企业</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在此任职</translation>
    </message>
    <message>
        <source>Works there</source>
        <translation>任职企业</translation>
    </message>
    <message>
        <source>Relation removed.</source>
        <translation>已移除关系。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Left on…</source>
        <translation>已离职…</translation>
    </message>
    <message>
        <source>Role, days and note of the selected one (F2)</source>
        <translation>所选关系的职务、日期和备注 (F2)</translation>
    </message>
    <message>
        <source>The person no longer works there</source>
        <translation>此人不再在那里任职</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactSteps</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The first of the open tasks and planned calls, meetings and visits of this customer, by the day it is due or put off to</source>
        <translation>该客户未完成的任务与计划中的通话、会面、拜访中，按到期日或延后日排在最前的一项</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The next step is done, today</source>
        <translation>下一步今天已完成</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>完成并记录…</translation>
    </message>
    <message>
        <source>Done, with what came of it and what comes next</source>
        <translation>完成，并记下结果和接下来的安排</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>改到明天</translation>
    </message>
    <message>
        <source>Due in two weeks</source>
        <translation>改到两周后</translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>Due on another day</source>
        <translation>改到其他日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The next step with all its details</source>
        <translation>查看下一步的全部内容</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新建任务…</translation>
    </message>
    <message>
        <source>A task with all its details</source>
        <translation>建立任务并填写全部内容</translation>
    </message>
    <message>
        <source>“%1” is done.</source>
        <translation>“%1”已完成。</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>put off until %1</source>
        <translation>延后到%1</translation>
    </message>
    <message>
        <source>Next: %1 · %2</source>
        <translation>下一步：%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is due %2.</source>
        <translation>“%1”的到期日改为%2。</translation>
    </message>
    <message>
        <source>Get in touch</source>
        <translation>联系客户</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>两周后</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deferred</source>
        <translation>
            <numerusform>%Ln 个已推迟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactTimelineTab</name>
    <message>
        <source>Add: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>Add: %1 (%2)</source>
        <translation>添加：%1（%2）</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Shown or left out; remembered for all customers</source>
        <translation>显示或隐藏；对所有客户记住</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Write down the first note (N) or call (C).</source>
        <translation>还没有任何记录。写下第一条备注（N）或通话（C）。</translation>
    </message>
    <message>
        <source>Nothing of what is chosen above has happened yet.</source>
        <translation>还没有上面所选类型的记录。</translation>
    </message>
    <message>
        <source>%1 moved to the trash.</source>
        <translation>%1已移入回收站。</translation>
    </message>
    <message>
        <source>Task “%1” moved to the trash.</source>
        <translation>任务“%1”已移入回收站。</translation>
    </message>
    <message>
        <source>&amp;Edit	Enter</source>
        <translation>编辑(&amp;E)	Enter</translation>
    </message>
    <message>
        <source>&amp;Open	Enter</source>
        <translation>打开(&amp;O)	Enter</translation>
    </message>
    <message>
        <source>&amp;Done…	Space</source>
        <translation>完成(&amp;D)…	空格</translation>
    </message>
    <message>
        <source>Did &amp;not take place</source>
        <translation>未进行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Move to the trash	Del</source>
        <translation>移入回收站(&amp;M)	Del</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>输入的内容尚未保存。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CustomFieldDialog</name>
    <message>
        <source>&amp;Must be filled in</source>
        <translation>必填(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Personal data</source>
        <translation>个人信息(&amp;P)</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Field of customers</source>
        <translation>客户字段</translation>
    </message>
    <message>
        <source>New field of customers</source>
        <translation>新建客户字段</translation>
    </message>
    <message>
        <source>Part of what a person gets who asks for the data about them, and of what is erased.</source>
        <translation>客户要求查阅本人信息时包含在内，要求删除时一并删除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>One choice per line</source>
        <translation>每行一个选项</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>The code names the field in files and on the command line; it stays.</source>
        <translation>编码用于文件和命令行，保存后不变。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CustomerChooser</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Phone, name or initials; empty for a walk-in</source>
        <translation>手机号、姓名或拼音首字母；散客请留空</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Name of the new customer</source>
        <translation>新客户姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The search does not work at the moment. %1</source>
        <translation>暂时无法搜索。%1</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>+ New customer: %1</source>
        <translation>+ 新建客户：%1</translation>
    </message>
    <message>
        <source>No customer matches.</source>
        <translation>没有匹配的客户。</translation>
    </message>
    <message>
        <source>A new customer needs a name.</source>
        <translation>请填写新客户的姓名。</translation>
    </message>
    <message>
        <source>Choose a customer, add a new one, or clear the field for a walk-in.</source>
        <translation>请选择客户、新建客户，或清空此栏（散客）。</translation>
    </message>
    <message>
        <source>Choose a customer, or clear the field for a walk-in.</source>
        <translation>请选择客户，或清空此栏（散客）。</translation>
    </message>
    <message>
        <source>Through the customers found</source>
        <translation>在找到的客户中移动</translation>
    </message>
    <message>
        <source>Takes the customer</source>
        <translation>选定这位客户</translation>
    </message>
    <message>
        <source>Closes what was found</source>
        <translation>收起查找结果</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CustomersPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>People</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>最近新增</translation>
    </message>
    <message>
        <source>Quiet for half a year</source>
        <translation>半年未消费</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, e-mail…</source>
        <translation>姓名、拼音、电话、邮箱…</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ 新建</translation>
    </message>
    <message>
        <source>New customer (Ctrl+N)</source>
        <translation>新建客户（Ctrl+N）</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Here you will see everybody who buys from you: who they are, how often they come and what they bring.</source>
        <translation>这里会显示所有向您购买的人：他们是谁、多久来一次、带来多少收入。</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>没有符合的客户</translation>
    </message>
    <message>
        <source>Every word must be in the name, its pinyin or initials, the company, a phone number, an e-mail address or the WeChat name; and every filter must fit.</source>
        <translation>每个词都须出现在姓名、拼音或首字母、单位、电话、邮箱或微信号中，并且符合所有筛选。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Customers that are deleted come here. They can be restored with all their data.</source>
        <translation>删除的客户会放到这里，可以连同全部数据一起恢复。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Import customers from a CSV file…</source>
        <translation>从 CSV 文件导入客户…</translation>
    </message>
    <message>
        <source>Add the first customer…</source>
        <translation>添加第一位客户…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>找到 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln document(s) without an exchange rate left out)</source>
        <translation>
            <numerusform>（%Ln 张没有汇率的单据未计入）</numerusform>
        </translation>
    </message>
    <message>
        <source>Revenue of the customers in this list: all their paid, shipped and completed orders so far, less refunds.</source>
        <translation>本列表客户的消费金额：至今所有已付款、已发货和已完成的订单，减去退款。</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Remove tag…</source>
        <translation>移除标签…</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>May be contacted again</source>
        <translation>可以再次联系</translation>
    </message>
    <message numerus="yes">
        <source>Add which tag to %Ln customer(s)?</source>
        <translation>
            <numerusform>给 %Ln 位客户添加哪个标签？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove which tag from %Ln customer(s)?</source>
        <translation>
            <numerusform>从 %Ln 位客户移除哪个标签？</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged “%1”.</source>
        <translation>
            <numerusform>已给 %Ln 位客户添加标签“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %Ln customer(s).</source>
        <translation>
            <numerusform>已从 %Ln 位客户移除标签“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will not be contacted.</source>
        <translation>
            <numerusform>%Ln 位客户已设为请勿联系。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) may be contacted again.</source>
        <translation>
            <numerusform>%Ln 位客户可以再次联系。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln 位客户已移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) restored.</source>
        <translation>
            <numerusform>已恢复 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复客户</translation>
    </message>
    <message>
        <source>Address labels…</source>
        <translation>地址标签…</translation>
    </message>
    <message>
        <source>Copy a message…</source>
        <translation>复制消息…</translation>
    </message>
    <message>
        <source>Save as segment…</source>
        <translation>存为客群…</translation>
    </message>
    <message>
        <source>Make a segment of these filters…</source>
        <translation>用当前筛选新建客群…</translation>
    </message>
    <message numerus="yes">
        <source>What is the segment of %Ln customer(s) called?</source>
        <translation>
            <numerusform>这 %Ln 位客户的客群叫什么名称？</numerusform>
        </translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>保存客群</translation>
    </message>
    <message>
        <source>Segment “%1” saved.</source>
        <translation>客群“%1”已保存。</translation>
    </message>
    <message>
        <source>Add tasks…</source>
        <translation>批量添加任务…</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
</context>
<context>
    <name>shuke::ui::CutoffEditor</name>
    <message>
        <source>Save cut-offs</source>
        <translation>保存分界值</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to quintiles</source>
        <translation>恢复五等分</translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Days from the last purchase to the as-of day</source>
        <translation>最近一次消费距分析日期的天数</translation>
    </message>
    <message>
        <source>Orders in the window</source>
        <translation>时间窗内的订单数</translation>
    </message>
    <message>
        <source>Net revenue in the window</source>
        <translation>时间窗内的净收入</translation>
    </message>
    <message>
        <source>%1, cut-off %2</source>
        <translation>%1，分界值 %2</translation>
    </message>
    <message>
        <source>Cut-offs</source>
        <translation>分界值</translation>
    </message>
    <message>
        <source>A score takes in what is at most its cut-off. Change one to try it; nothing is saved yet.</source>
        <translation>每个分数包含不超过其分界值的客户。修改即可试算，尚不会保存。</translation>
    </message>
    <message>
        <source>Nested: orders and revenue have cut-offs of their own in each recency score. Choose another way of scoring to set your own.</source>
        <translation>嵌套：每个 R 分内的订单数和金额各有分界值。要自定分界值，请换一种评分方法。</translation>
    </message>
    <message>
        <source>These are your own cut-offs.</source>
        <translation>这是您自定的分界值。</translation>
    </message>
    <message>
        <source>%1: ≤ </source>
        <comment>score and its cut-off</comment>
        <translation>%1 分：≤ </translation>
    </message>
    <message>
        <source>Recency: each cut-off must be at least the one before it.</source>
        <translation>最近消费：每个分界值不能小于前一个。</translation>
    </message>
    <message>
        <source>Frequency: each cut-off must be at least the one before it.</source>
        <translation>消费次数：每个分界值不能小于前一个。</translation>
    </message>
    <message>
        <source>Monetary: each cut-off must be at least the one before it.</source>
        <translation>消费金额：每个分界值不能小于前一个。</translation>
    </message>
    <message>
        <source>Tried on the board, not saved.</source>
        <translation>看板上为试算结果，尚未保存。</translation>
    </message>
    <message>
        <source>Monetary (%1)</source>
        <translation>消费金额（%1）</translation>
    </message>
    <message>
        <source>Recency (days)</source>
        <translation>最近消费（天）</translation>
    </message>
    <message>
        <source>Frequency (orders)</source>
        <translation>消费次数（单）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::DayPopup</name>
    <message>
        <source>Pick a day</source>
        <translation>选择日期</translation>
    </message>
</context>
<context>
    <name>shuke::ui::DraftBar</name>
    <message>
        <source>Continue editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Lets go of the unsaved text</source>
        <translation>放弃未保存的内容</translation>
    </message>
    <message>
        <source>Typed on %1 and not saved.</source>
        <translation>%1 输入的内容尚未保存。</translation>
    </message>
    <message>
        <source>What you type cannot be kept on disk until you save: %1</source>
        <translation>保存之前，输入的内容无法暂存到磁盘：%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::DriverDates</name>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>First day compared with</source>
        <translation>对比时段的第一天</translation>
    </message>
    <message>
        <source>Last day compared with</source>
        <translation>对比时段的最后一天</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>shuke::ui::DriverView</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>buyers × orders × order value</source>
        <translation>购买客户数 × 人均订单数 × 客单价</translation>
    </message>
    <message>
        <source>buyers × orders × products × value per product</source>
        <translation>购买客户数 × 人均订单数 × 每单产品数 × 每个产品的金额</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>本期未售</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What made the change</source>
        <translation>变化的来源</translation>
    </message>
    <message>
        <source>Import orders from a file…</source>
        <translation>从文件导入订单…</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买客户数</translation>
    </message>
    <message>
        <source>Orders each</source>
        <translation>人均订单数</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Reading orders and their lines…</source>
        <translation>正在读取订单与明细…</translation>
    </message>
    <message>
        <source>No orders in these periods</source>
        <translation>这些时段没有订单</translation>
    </message>
    <message>
        <source>Here you will see whether revenue changed because of more customers, more orders or other prices.</source>
        <translation>这里显示收入的变化来自客户数、订单数还是价格。</translation>
    </message>
    <message>
        <source>%1, against %2.</source>
        <translation>%1，对比 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without an amount are not in the revenue of products.</source>
        <translation>
            <numerusform>%Ln 个没有金额的订单行未计入产品收入。</numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>This month so far</source>
        <translation>本月至今</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>Each effect is what its own change did, averaged over all orders in which the factors could have changed (Shapley). Revenue of a period is its orders less the refunds dated in it. An order of nobody known is a buyer of its own. Revenue of products is that of the lines: shipping and discounts of whole orders are in the sum of the store only.</source>
        <translation>每项影响为该因素自身变化所带来的金额，按所有可能的变化顺序取平均（Shapley）。时段的收入为该时段的订单减去退款日期在该时段内的退款。没有客户的订单各算一位购买客户。产品收入按订单行计算：运费和整单折扣只计入全店合计。</translation>
    </message>
    <message>
        <source>Products per order</source>
        <translation>每单产品数</translation>
    </message>
    <message>
        <source>Value per product</source>
        <translation>每个产品的金额</translation>
    </message>
    <message>
        <source>Refunds without products</source>
        <translation>未注明产品的退款</translation>
    </message>
</context>
<context>
    <name>shuke::ui::DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再看</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Which pairs are shown</source>
        <translation>显示哪些</translation>
    </message>
    <message>
        <source>Search all customers again (F5)</source>
        <translation>重新比较全部客户 (F5)</translation>
    </message>
    <message>
        <source>Customers that may be one</source>
        <translation>可能是同一个的客户</translation>
    </message>
    <message>
        <source>The records side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge with the proposed values (M)</source>
        <translation>按建议的内容合并 (M)</translation>
    </message>
    <message>
        <source>Choose values…</source>
        <translation>逐项选择…</translation>
    </message>
    <message>
        <source>Choose field by field, then merge (Enter)</source>
        <translation>逐项选择后再合并 (Enter)</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>They are not the same; never ask again (N)</source>
        <translation>不是同一个客户，以后不再提示 (N)</translation>
    </message>
    <message>
        <source>Put aside, under “Later” (L)</source>
        <translation>先放到“以后再看” (L)</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Forget the decision (U)</source>
        <translation>收回决定 (U)</translation>
    </message>
    <message>
        <source>Comparing customers…</source>
        <translation>正在比较客户…</translation>
    </message>
    <message>
        <source>No customer is there twice</source>
        <translation>没有重复的客户</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>查找已停止</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>查找失败</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何更改。</translation>
    </message>
    <message>
        <source>Nothing is marked as not a duplicate</source>
        <translation>没有标记为“不是重复”的客户</translation>
    </message>
    <message>
        <source>Nothing is put aside for later</source>
        <translation>没有留待以后再看的客户</translation>
    </message>
    <message>
        <source>What you decide about the pairs that were found is remembered here.</source>
        <translation>您对查出的客户所作的决定会记在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s), perhaps one customer</source>
        <translation>
            <numerusform>%Ln 条记录，可能是同一个客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) merged into “%1”.</source>
        <translation>
            <numerusform>已将 %Ln 位客户合并为“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Marked as not a duplicate.</source>
        <translation>已标记为不是重复。</translation>
    </message>
    <message>
        <source>Put aside for later.</source>
        <translation>已放到“以后再看”。</translation>
    </message>
    <message>
        <source>It will be asked about again.</source>
        <translation>将重新提示。</translation>
    </message>
    <message>
        <source>All customers were compared by name, phone, e-mail, WeChat, birthday and address. New ones are compared while they are typed.</source>
        <translation>已按姓名、电话、邮箱、微信、生日和地址比较全部客户。新客户在录入时就会比较。</translation>
    </message>
    <message>
        <source>So many customers look alike that not all of them are listed. Decide about these, then search again (F5).</source>
        <translation>疑似重复的客户太多，未能全部列出。请先处理这些，再重新查找 (F5)。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ExclusionChoice</name>
    <message>
        <source>Who does not want to be contacted</source>
        <translation>请勿联系的客户</translation>
    </message>
    <message>
        <source>Only customers stay who have consented to marketing by these channels</source>
        <translation>只保留已同意通过这些渠道接收营销信息的客户</translation>
    </message>
    <message>
        <source>Members of these segments are left out</source>
        <translation>这些客群的成员会被排除</translation>
    </message>
    <message>
        <source>There is no other segment yet</source>
        <translation>还没有其他客群</translation>
    </message>
    <message>
        <source>Who has not consented to…</source>
        <translation>未授权以下渠道的客户…</translation>
    </message>
    <message>
        <source>Who has not consented to: %1</source>
        <translation>未授权渠道：%1</translation>
    </message>
    <message>
        <source>Members of another segment…</source>
        <translation>其他客群的成员…</translation>
    </message>
    <message>
        <source>Members of: %1</source>
        <translation>客群成员：%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ExportDialog</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export all data</source>
        <translation>导出全部数据</translation>
    </message>
    <message>
        <source>Whole tables, with everything that is stored but the trash, as files that can be imported again. They are no backup: history and attached files stay here.</source>
        <translation>完整的数据表（回收站除外），写成可重新导入的文件。这不是备份：历史记录和附件不在其中。</translation>
    </message>
    <message>
        <source>The files hold personal data, also of customers who must not be contacted or who withdrew their consent to marketing, and are not encrypted. Keep them where only you can read them, and delete them when they are no longer needed.</source>
        <translation>文件包含个人信息（包括“请勿联系”和已撤回营销授权的客户），且未加密。请存放在只有您能读取的位置，不再需要时请删除。</translation>
    </message>
    <message>
        <source>Persons and companies</source>
        <translation>个人和企业</translation>
    </message>
    <message>
        <source>A table of companies alone; the customers have them, too</source>
        <translation>仅企业的表；客户表中也包含企业</translation>
    </message>
    <message>
        <source>One row for each order, without its lines</source>
        <translation>每个订单一行，不含明细</translation>
    </message>
    <message>
        <source>Orders with their lines</source>
        <translation>订单及其明细</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>选择存放文件的文件夹</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln table(s)…</source>
        <translation>
            <numerusform>正在写入 %Ln 个表…</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止，没有写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) longer than a cell of a workbook holds (32,767 characters) are cut.</source>
        <translation>
            <numerusform>%Ln 处文本超过工作簿单元格上限（32,767 个字符），已截断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>已写入 %Ln 行到 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::FactCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Open this record</source>
        <translation>打开此档案</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FieldBox</name>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FieldCatalog</name>
    <message>
        <source>%1 %2</source>
        <comment>a field and what it is</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>a field, how it is compared, a value</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FieldsDialog</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>填写率</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Personal data only</source>
        <translation>只看个人信息</translation>
    </message>
    <message>
        <source>Fields and what they are for</source>
        <translation>字段与用途</translation>
    </message>
    <message>
        <source>What the selected field is for:</source>
        <translation>所选字段的用途：</translation>
    </message>
    <message>
        <source>What the selected field is for</source>
        <translation>所选字段的用途</translation>
    </message>
    <message>
        <source>Enter keeps it; empty: the usual words</source>
        <translation>按回车保存；留空则用默认说明</translation>
    </message>
    <message>
        <source>Data dictionary…</source>
        <translation>数据字典…</translation>
    </message>
    <message>
        <source>All fields as a report: to read, to print, as PDF, CSV or XLSX</source>
        <translation>以报表形式查看、打印所有字段，或导出为 PDF、CSV、XLSX</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counting what is filled…</source>
        <translation>正在统计填写情况…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1 fields: %2 hold values, %3 are personal data. What nobody fills need not be asked for.</source>
        <translation>共 %1 个字段：%2 个有内容，%3 个属于个人信息。没人填写的字段，不必再收集。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FieldsSection</name>
    <message>
        <source>not in use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Own fields of customers</source>
        <translation>客户自定义字段</translation>
    </message>
    <message>
        <source>Add field…</source>
        <translation>添加字段…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Customers outside the trash that have a value in it</source>
        <translation>已填写该字段的客户数（不含回收站）</translation>
    </message>
    <message>
        <source>Earlier in forms and files (Alt+↑)</source>
        <translation>在表单和文件中靠前（Alt+↑）</translation>
    </message>
    <message>
        <source>Later in forms and files (Alt+↓)</source>
        <translation>在表单和文件中靠后（Alt+↓）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是／否</translation>
    </message>
    <message>
        <source>A birthday gift, a favourite table, a contract number: what your shop needs to know. A field is in the form, in filters, bulk edit, import and export at once.</source>
        <translation>生日礼、常坐的桌位、合同编号……记下你的店需要知道的内容。字段添加后，表单、筛选、批量修改、导入和导出中立即可用。</translation>
    </message>
    <message>
        <source>Use no longer</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Takes it out of forms and filters; its values are kept.</source>
        <translation>从表单和筛选中移除，已填写的内容保留。</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>“%1”已重新启用。</translation>
    </message>
    <message>
        <source>%1 is no longer in use.</source>
        <translation>“%1”已停用。</translation>
    </message>
    <message>
        <source>Moves the field</source>
        <translation>移动字段</translation>
    </message>
    <message>
        <source>Edits the field</source>
        <translation>修改字段</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FigureList</name>
    <message numerus="yes">
        <source>%Ln document(s) in another currency without an exchange rate are left out.</source>
        <translation>
            <numerusform>有 %Ln 张外币单据没有汇率，未计入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::FileStep</name>
    <message>
        <source>Or paste a table that you copied from a spreadsheet or a web page (Ctrl+V). Encoding, columns, dates and numbers are recognised; nothing is changed before you say so.</source>
        <translation>也可以粘贴从表格软件或网页复制的表格（Ctrl+V）。编码、列、日期和数字会自动识别；在您确认之前不会改动任何数据。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Drop a CSV, Excel or vCard file here</source>
        <translation>将 CSV、Excel 或 vCard 文件拖到这里</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FilterEditor</name>
    <message>
        <source>Apply filter</source>
        <translation>应用筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>+ Or…</source>
        <translation>+ 或…</translation>
    </message>
    <message>
        <source>+ And…</source>
        <translation>+ 且…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FindingSource</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>上次确认</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>The day somebody last entered, edited or confirmed the data</source>
        <translation>最近一次有人录入、修改或确认资料的日期</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（清空）</translation>
    </message>
    <message>
        <source>What the value does not fit to; of required fields those that are empty</source>
        <translation>与该值不符的内容；必填字段一项则为未填的字段</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FindingsPanel</name>
    <message>
        <source>Open as list</source>
        <translation>在列表中打开</translation>
    </message>
    <message>
        <source>These customers in the customer list: to tag, to export, to call</source>
        <translation>在客户列表中打开这些客户：打标签、导出、打电话</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing to mend here</source>
        <translation>这里没有问题</translation>
    </message>
    <message>
        <source>No customer breaks this rule.</source>
        <translation>没有客户违反这条规则。</translation>
    </message>
    <message numerus="yes">
        <source>Mending %Ln finding(s)…</source>
        <translation>
            <numerusform>正在修正 %Ln 个问题…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: there is no certain value for what is selected.</source>
        <translation>没有改动：所选内容没有确定的正确值。</translation>
    </message>
    <message>
        <source>Of the selected rows (F)</source>
        <translation>修正所选行（F）</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>全部 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: all rows of this list that have a proposal, in one step that can be undone</source>
        <translation>%1：本列表中所有有建议的行，一步完成，可撤销</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>比对与合并…</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>All customers that look alike, side by side</source>
        <translation>并排查看所有疑似重复的客户</translation>
    </message>
    <message>
        <source>What was found right and is left out</source>
        <translation>查看已标记无误、不再列出的内容</translation>
    </message>
    <message>
        <source>Of the selected rows (R): they are left out until the value changes</source>
        <translation>对所选行（R）：在值改变之前不再列出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) left out: they are right.</source>
        <translation>
            <numerusform>%Ln 条问题已标记无误，不再列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Found right: %L1</source>
        <translation>已标记无误：%L1</translation>
    </message>
    <message numerus="yes">
        <source>The data of %Ln customer(s) was mended.</source>
        <translation>
            <numerusform>已修正 %Ln 位客户的资料。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::FixModel</name>
    <message>
        <source>stays out</source>
        <translation>该行不导入</translation>
    </message>
    <message>
        <source>taken as other, kept as a finding</source>
        <translation>按“其他”导入，并记为质量问题</translation>
    </message>
    <message>
        <source>taken as a person, kept as a finding</source>
        <translation>按个人导入，并记为质量问题</translation>
    </message>
    <message>
        <source>taken as a note</source>
        <translation>按备注导入</translation>
    </message>
    <message>
        <source>without the time of day</source>
        <translation>不含时间</translation>
    </message>
    <message>
        <source>left empty, kept as a finding</source>
        <translation>留空，并记为质量问题</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <extracomment>%1: why a row is rejected</extracomment>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>可以识别</translation>
    </message>
    <message>
        <source>First in line %1: %2</source>
        <translation>首次出现在第 %1 行：%2</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FixedValues</name>
    <message>
        <source>+ Fixed value</source>
        <translation>+ 固定值</translation>
    </message>
    <message>
        <source>A value for all rows where the file has none: a source, a tag, a sales channel</source>
        <translation>文件中没有时所有行都用的值：来源、标签、销售渠道等</translation>
    </message>
    <message>
        <source>Field of the fixed value</source>
        <translation>固定值的字段</translation>
    </message>
    <message>
        <source>The fixed value</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FollowUpList</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Any part of a note…</source>
        <translation>备注中的任意文字，两个字即可…</translation>
    </message>
    <message>
        <source>Search follow-ups</source>
        <translation>搜索跟进记录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Nothing is written down yet. Notes, calls, meetings and visits are added on the timeline of a customer.</source>
        <translation>还没有跟进记录。在客户的时间线上添加备注、通话、会面和拜访。</translation>
    </message>
    <message>
        <source>No follow-up matches.</source>
        <translation>没有符合的跟进记录。</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>导出 ▾</translation>
    </message>
    <message>
        <source>All that is found, to a file (Ctrl+E). Ctrl+P prints it.</source>
        <translation>将找到的全部记录导出为文件（Ctrl+E）；按 Ctrl+P 打印。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln 条跟进记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>Days: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FollowUpModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FollowUpRows</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>shuke::ui::FormatStep</name>
    <message>
        <source>Year, month, day</source>
        <translation>年月日</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日月年</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月日年</translation>
    </message>
    <message>
        <source>Comma (1.234,50)</source>
        <translation>逗号 (1.234,50)</translation>
    </message>
    <message>
        <source>Point (1,234.50)</source>
        <translation>小数点 (1,234.50)</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>已识别：%1</translation>
    </message>
    <message>
        <source>Import it once more</source>
        <translation>仍要再次导入</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Between the columns</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数符号</translation>
    </message>
    <message>
        <source>Lines above the table</source>
        <translation>表格上方的行数</translation>
    </message>
    <message>
        <source>A title and the like that stands above the names of the columns; empty lines do not count</source>
        <translation>列名上方的标题等行；空行不计</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Data already</source>
        <translation>直接是数据</translation>
    </message>
    <message>
        <source>No dates seen</source>
        <translation>未发现日期</translation>
    </message>
    <message>
        <source>No decimals seen</source>
        <translation>未发现小数</translation>
    </message>
    <message>
        <source>%1: nothing tells whether the day or the month comes first. Choose the order of the dates above; samples: %2.</source>
        <translation>“%1”：无法判断日和月的先后。请在上方选择日期格式；例如：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: a spreadsheet has shortened numbers to 1.39E+10; what was lost cannot be read from this file. Export it again with that column as text.</source>
        <translation>“%1”：表格软件已把数字缩写成 1.39E+10，丢失的部分无法从此文件恢复。请将该列设为文本后重新导出。</translation>
    </message>
    <message>
        <source>This very file was imported before: %1, %2 (%3 new, %4 updated).</source>
        <extracomment>%1: file name, %2: day and time, %3 and %4: numbers of rows</extracomment>
        <translation>此文件以前导入过：%1，%2（新增 %3，更新 %4）。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::GroupSource</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of all customers in the list</source>
        <translation>占列表中全部客户的比例</translation>
    </message>
    <message>
        <source>Of all documents in the list</source>
        <translation>占列表中全部单据的比例</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>金额占比</translation>
    </message>
    <message>
        <source>Share of total</source>
        <translation>金额占比</translation>
    </message>
    <message>
        <source>Of the revenue of all customers in the list</source>
        <translation>占列表中全部客户消费金额的比例</translation>
    </message>
    <message>
        <source>Of the total of all documents in the list</source>
        <translation>占列表中全部单据合计的比例</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::GroupTotalsDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>在列表中显示</translation>
    </message>
    <message>
        <source>Totals: %1</source>
        <comment>of a list</comment>
        <translation>分组合计：%1</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The totals cannot be counted</source>
        <translation>无法统计合计</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Totals by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>The selected groups, or all of them, for a spreadsheet (Ctrl+C)</source>
        <translation>复制所选分组（未选则全部），可粘贴到表格（Ctrl+C）</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without an exchange rate left out</source>
        <translation>
            <numerusform>%Ln 张没有汇率的单据未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>who has several tags counts in each of them</source>
        <translation>有多个标签的客户在每个标签下都计入</translation>
    </message>
    <message>
        <source>Select a group first</source>
        <translation>请先选择一个分组</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln group(s) can be shown at once</source>
        <translation>
            <numerusform>一次最多可显示 %Ln 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Narrow the list to the rows of the selected groups (Return)</source>
        <translation>列表只保留所选分组中的行（回车）</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>customers by city</comment>
        <translation>%1（按%2）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::HeatMap</name>
    <message>
        <source>From field to field</source>
        <translation>在格子之间移动</translation>
    </message>
    <message>
        <source>To the first or last field of the row</source>
        <translation>到本行第一格或最后一格</translation>
    </message>
    <message>
        <source>Opens the customers of the field</source>
        <translation>打开格子里的客户</translation>
    </message>
    <message>
        <source>Charts of fields</source>
        <translation>格子图</translation>
    </message>
</context>
<context>
    <name>shuke::ui::HelpWindow</name>
    <message>
        <source>What is due today: tasks, reminders, and what was planned.</source>
        <translation>今天要做的：任务、提醒和计划中的事项。</translation>
    </message>
    <message>
        <source>Everybody who buys from you: find, filter, edit one or many, see all that happened.</source>
        <translation>所有客户：查找、筛选、单个或批量编辑，查看全部往来。</translation>
    </message>
    <message>
        <source>Groups of customers by conditions, counted live: to open, tag, write to, export.</source>
        <translation>按条件划分的客群，实时计数：可打开、打标签、发消息、导出。</translation>
    </message>
    <message>
        <source>All orders and refunds: find, filter, edit, total by any field.</source>
        <translation>全部订单和退款：查找、筛选、编辑，按任意字段汇总。</translation>
    </message>
    <message>
        <source>What you sell, its prices, and how it sells.</source>
        <translation>销售的产品、价格和销售情况。</translation>
    </message>
    <message>
        <source>Who is best and who is slipping, by when, how often and for how much they bought.</source>
        <translation>按最近消费、消费次数和消费金额，看谁最好、谁在流失。</translation>
    </message>
    <message>
        <source>Who stays, who is late or lost, what customers will bring, and whom to win back first.</source>
        <translation>谁会留下、谁该来未来或已流失、客户未来价值，以及先召回谁。</translation>
    </message>
    <message>
        <source>The same figures on paper: as PDF, workbook or CSV.</source>
        <translation>同样的数据成文：PDF、工作簿或 CSV。</translation>
    </message>
    <message>
        <source>What is missing or wrong in the data, and how to mend it.</source>
        <translation>数据中缺少或错误的内容，以及如何修正。</translation>
    </message>
    <message>
        <source>Everything that was ever changed here; any of it can be taken back.</source>
        <translation>这里发生过的所有更改，任何一步都可撤销。</translation>
    </message>
    <message>
        <source>Files and copied rows into the store: see what would happen before it does.</source>
        <translation>导入文件或复制的行：先看结果，再执行。</translation>
    </message>
    <message>
        <source>The business, fields of your own, backups, app lock, language and look.</source>
        <translation>业务信息、自定义字段、备份、应用锁、语言和外观。</translation>
    </message>
    <message>
        <source>Customers who may be the same person: side by side, to merge or to keep apart.</source>
        <translation>可能是同一人的客户：并排比较，合并或保留。</translation>
    </message>
    <message>
        <source>Open a store, make a new one, or try the demo company.</source>
        <translation>打开数据文件、新建一个，或试用示例店铺。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys that work here</source>
        <translation>此处可用的按键</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>The keys of this window.</source>
        <translation>这个窗口的按键。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>shuke::ui::HistoryFilters</name>
    <message>
        <source>Kind of change</source>
        <translation>变更类型</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部变更</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Orders and payments</source>
        <translation>订单与收款</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>撤销与重做</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Show the changes of all records again</source>
        <translation>重新显示所有记录的变更</translation>
    </message>
    <message>
        <source>Only %1</source>
        <extracomment>On a chip that takes the filter away: %1 is a customer, an order …</extracomment>
        <translation>仅 %1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>还没有任何变更</translation>
    </message>
    <message>
        <source>Here you will see every change: who made it, when, what it was before. Each can be taken back, however old it is.</source>
        <translation>这里会列出每一次变更：谁、何时、之前是什么。无论多久，都可以撤销。</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>没有符合的变更</translation>
    </message>
    <message>
        <source>There is none of this kind, of these days, of this record.</source>
        <translation>没有这种类型、这些日期或这条记录的变更。</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>显示全部变更</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>无法读取历史记录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 次变更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The import is still running. Until it is done nothing of it is in the store.</source>
        <translation>导入仍在进行；完成之前不会写入任何数据。</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Let it run and leave</source>
        <translation>后台继续并离开</translation>
    </message>
    <message>
        <source>Stop it and leave</source>
        <translation>停止并离开</translation>
    </message>
    <message>
        <source>An import is running. Wait for it, or stop it first.</source>
        <translation>导入正在进行。请等待完成，或先停止。</translation>
    </message>
    <message>
        <source>Choose the fields</source>
        <translation>选择字段</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Copy the rows in a spreadsheet first, with the names of the columns.</source>
        <translation>剪贴板中没有表格。请先在表格软件中连同列名一起复制。</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There is no table in it.</source>
        <translation>文件中没有表格。</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>正在检查 %1…</translation>
    </message>
    <message>
        <source>The check was stopped</source>
        <translation>检查已停止</translation>
    </message>
    <message>
        <source>The file cannot be imported like this</source>
        <translation>按此设置无法导入</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>导入已停止，未做任何更改。</translation>
    </message>
    <message>
        <source>The import failed; nothing was changed</source>
        <translation>导入失败，未做任何更改</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <extracomment>Name of a file: %1 is the name of the file that was imported</extracomment>
        <translation>%1 被拒绝的行</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved to %1. Mend the rows and import that file.</source>
        <translation>已保存到 %1。修正后即可导入该文件。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Check the values</source>
        <translation>检查取值</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>There is a profile %1 already. Take another name, or choose it and save the changes to it.</source>
        <translation>已经有导入方案 %1。请换一个名称，或选中它再保存更改。</translation>
    </message>
    <message>
        <source>The profile %1 was saved. Files like this one are read with it from now on.</source>
        <translation>导入方案 %1 已保存，以后这样的文件都按它读取。</translation>
    </message>
    <message>
        <source>Looking at the values of %1…</source>
        <translation>正在检查 %1 的取值…</translation>
    </message>
    <message>
        <source>The search for bad values was stopped</source>
        <translation>取值检查已停止</translation>
    </message>
    <message>
        <source>Tables, address books and calendars (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.ics);;All files (*)</source>
        <translation>表格、通讯录和日历 (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.ics);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Imports what was copied from a spreadsheet</source>
        <translation>导入从表格中复制的内容</translation>
    </message>
    <message>
        <source>On to the next step; on a button: presses it</source>
        <translation>到下一步；在按钮上：按下按钮</translation>
    </message>
</context>
<context>
    <name>shuke::ui::JobBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>shuke::ui::KpiStrip</name>
    <message>
        <source>Fewer than %1 customers: a rate would mislead.</source>
        <translation>客户少于 %1 位，比率会误导人。</translation>
    </message>
    <message>
        <source>Few customers: the true share lies between %1 and %2 (95 %).</source>
        <translation>客户较少：真实比例在 %1 至 %2 之间（95 %）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) only: one of them can change it much.</source>
        <translation>
            <numerusform>仅 %Ln 位客户：其中一位就可能使它大幅变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买客户数</translation>
    </message>
    <message>
        <source>Known customers with an order in the period; %1 of them had never bought before.</source>
        <translation>该时段内有订单的客户，其中 %1 位此前从未购买。</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Net revenue of known customers, %1, divided by their %2 orders.</source>
        <translation>客户的净收入 %1 除以其 %2 笔订单。</translation>
    </message>
    <message>
        <source>Orders each</source>
        <translation>人均订单数</translation>
    </message>
    <message>
        <source>%1 orders divided by %2 buyers.</source>
        <translation>%1 笔订单除以 %2 位购买客户。</translation>
    </message>
    <message>
        <source>Repeat purchase rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>%1 of %2 buyers bought twice or more in the period.</source>
        <translation>%2 位购买客户中有 %1 位在该时段内购买两次或以上。</translation>
    </message>
    <message>
        <source>Returning share</source>
        <translation>老客占比</translation>
    </message>
    <message>
        <source>%1 of %2 buyers had bought before the period began.</source>
        <translation>%2 位购买客户中有 %1 位在该时段开始前购买过。</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存率</translation>
    </message>
    <message>
        <source>%1 of the %2 buyers of the period compared with bought again in this one. The others are its churn.</source>
        <translation>对比时段的 %2 位购买客户中有 %1 位在本时段再次购买，其余为流失。</translation>
    </message>
    <message>
        <source>Net revenue retention</source>
        <translation>净收入留存率</translation>
    </message>
    <message>
        <source>The buyers of the period compared with brought %1 in this one, after %2 in that one.</source>
        <translation>对比时段的购买客户在本时段带来 %1，在对比时段为 %2。</translation>
    </message>
    <message>
        <source>Gross revenue retention</source>
        <translation>毛收入留存率</translation>
    </message>
    <message>
        <source>The same without growth: nobody counts with more than he brought before. %1 of %2.</source>
        <translation>同上但不计增长：每位客户最多按对比时段的金额计算。%2 中的 %1。</translation>
    </message>
    <message>
        <source>Share of the best 20 %</source>
        <translation>前 20 % 客户的占比</translation>
    </message>
    <message>
        <source>The fifth of the buyers who brought most brought %1 of %2.</source>
        <translation>消费最高的五分之一购买客户带来了 %2 中的 %1。</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>How unequal the revenue of buyers is: 0 if all bring the same, towards 1 if one brings all.</source>
        <translation>购买客户的收入有多不均：人人相同为 0，越接近 1 表示越集中于一位。</translation>
    </message>
    <message>
        <source>between the two</source>
        <translation>两时段之间</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>之前：%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LabelDialog</name>
    <message>
        <source>Lines to cut along</source>
        <translation>打印裁剪线</translation>
    </message>
    <message>
        <source>Reading addresses…</source>
        <translation>正在读取地址…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>The sheets as they will print</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>The size stands on the pack; the number is the maker&apos;s</source>
        <translation>尺寸见包装；括号内为厂商型号</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>从第几张标签开始</translation>
    </message>
    <message>
        <source>Counted from the upper left corner, row by row: for a sheet that is begun</source>
        <translation>从左上角起逐行计数：用于已用过一部分的标签纸</translation>
    </message>
    <message>
        <source>For plain paper</source>
        <translation>用于普通纸</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 张标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a street left out</source>
        <translation>
            <numerusform>%Ln 位没有街道地址，未包括</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who must not be contacted left out</source>
        <translation>
            <numerusform>%Ln 位请勿联系，未包括</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the trash left out</source>
        <translation>
            <numerusform>%Ln 位在回收站中，未包括</numerusform>
        </translation>
    </message>
    <message>
        <source>Save address labels</source>
        <translation>保存地址标签</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Labels saved as %1.</source>
        <translation>标签已保存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) of labels sent to the printer.</source>
        <translation>
            <numerusform>已将 %Ln 页标签发送到打印机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Also who refuses</source>
        <translation>包括拒绝接收的客户</translation>
    </message>
    <message>
        <source>Who must not be contacted, and who withdrew the consent to marketing by post: for letters that must be sent, such as invoices</source>
        <translation>“请勿联系”以及已撤回邮寄营销授权的客户：仅用于必须寄出的信件，例如发票</translation>
    </message>
    <message numerus="yes">
        <source>%Ln who withdrew consent to marketing left out</source>
        <translation>
            <numerusform>已排除 %Ln 位撤回营销授权的客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LayoutSection</name>
    <message>
        <source>Who</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>About</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Fields of the customer form</source>
        <translation>客户表单的字段</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>What is not shown keeps its values. Lists, filters, import and export know all fields.</source>
        <translation>不显示的字段保留原有的值。列表、筛选、导入和导出仍可使用全部字段。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>The form asks for it, and the page Data quality lists customers without it</source>
        <translation>表单会要求填写；“数据质量”页列出未填写的客户</translation>
    </message>
    <message>
        <source>Earlier in its group (Alt+↑)</source>
        <translation>在组内上移 (Alt+↑)</translation>
    </message>
    <message>
        <source>Later in its group (Alt+↓)</source>
        <translation>在组内下移 (Alt+↓)</translation>
    </message>
    <message>
        <source>All fields shown, in the usual order, only the name must be filled in</source>
        <translation>显示全部字段，按默认顺序，只有姓名必填</translation>
    </message>
    <message>
        <source>%1 is shown</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>%1 must be filled in</source>
        <translation>%1必填</translation>
    </message>
    <message>
        <source>The fields of the customer form are arranged.</source>
        <translation>已调整客户表单的字段。</translation>
    </message>
    <message>
        <source>Moves the field</source>
        <translation>移动字段</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LeftOutButton</name>
    <message>
        <source>Who is left out…</source>
        <translation>查看被排除的客户…</translation>
    </message>
    <message>
        <source>Who is left out</source>
        <translation>被排除的客户</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LeftOutList</name>
    <message>
        <source>Left out by hand</source>
        <translation>手动排除</translation>
    </message>
    <message>
        <source>Left out by hand: %1</source>
        <translation>手动排除：%1</translation>
    </message>
    <message>
        <source>Does not want to be contacted</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Has not consented: %1</source>
        <translation>未授权：%1</translation>
    </message>
    <message>
        <source>Is in the segment “%1”</source>
        <translation>属于客群“%1”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who is left out</source>
        <translation>被排除的客户</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>重新纳入</translation>
    </message>
    <message>
        <source>The conditions decide about this customer again</source>
        <translation>是否属于客群重新由条件决定</translation>
    </message>
    <message>
        <source>%1 is no longer left out.</source>
        <translation>已不再排除 %1。</translation>
    </message>
    <message>
        <source>Save the segment to see who is left out and why.</source>
        <translation>保存客群后可查看谁被排除以及原因。</translation>
    </message>
    <message>
        <source>Nobody whom the conditions fit is left out.</source>
        <translation>符合条件的客户中没有人被排除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) left out although the conditions fit.</source>
        <translation>
            <numerusform>有 %Ln 位客户符合条件但被排除。</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 are listed.</source>
        <translation>仅列出最新的 %1 位。</translation>
    </message>
    <message>
        <source>As the segment was saved last.</source>
        <translation>以上次保存的客群为准。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LifecycleView</name>
    <message numerus="yes">
        <source>%Ln month(s) ago</source>
        <translation>
            <numerusform>%Ln 个月前</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净收入</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Import customers from a file…</source>
        <translation>从文件导入客户…</translation>
    </message>
    <message>
        <source>Reading all orders…</source>
        <translation>正在读取全部订单…</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Here you will see who is new, who is loyal, who is late and who is lost, each by his own rhythm of buying.</source>
        <translation>这里按每位客户自己的购买节奏显示谁是新客、谁是稳定老客、谁该来未来、谁已流失。</translation>
    </message>
    <message>
        <source>The usual time between two purchases is %1 days.</source>
        <translation>两次购买之间的通常间隔为 %1 天。</translation>
    </message>
    <message>
        <source>With less than 12 months of purchases nobody is called lost, but silent.</source>
        <translation>购买记录不足 12 个月，不称流失，而称沉默。</translation>
    </message>
    <message numerus="yes">
        <source>Median of the customers&apos; own mean gaps, over %Ln customer(s) who bought on two days or more. A customer&apos;s expected gap is his own, drawn a little towards it.</source>
        <translation>
            <numerusform>在两天或以上购买过的 %Ln 位客户各自平均间隔的中位数。每位客户的预期间隔以自己的为主，并略向它靠拢。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Playbook…</source>
        <translation>行动手册…</translation>
    </message>
    <message>
        <source>What is to be done with customers of the chosen stage, and tasks for them</source>
        <translation>所选阶段的客户该做什么，并为他们建任务</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Stages of this day are compared with those of the later one</source>
        <translation>将这一天的阶段与较晚那一天比较</translation>
    </message>
    <message>
        <source>Stages of the earlier day are compared with those of this one</source>
        <translation>将较早那一天的阶段与这一天比较</translation>
    </message>
    <message>
        <source>Moves from</source>
        <translation>迁移：从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Too few customers came back to know it, so %1 days stand in for it.</source>
        <translation>回头客太少，还无法得知，先按 %1 天计。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LifetimeView</name>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln 周</numerusform>
        </translation>
    </message>
    <message>
        <source>How far ahead is looked</source>
        <translation>向前预测多久</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>What of the revenue is earned: 100 % tells values as revenue</source>
        <translation>收入中有多少是毛利：100 % 表示按收入计算</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>How much less money is worth a year later</source>
        <translation>一年后的钱打多少折扣</translation>
    </message>
    <message>
        <source>Discount a year</source>
        <translation>年折现率</translation>
    </message>
    <message>
        <source>BG/NBD takes everybody who bought once for a customer for ever; MBG/NBD does not</source>
        <translation>BG/NBD 把只买过一次的人永远当作客户，MBG/NBD 不会</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>仍是客户</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>Brought so far</source>
        <translation>迄今消费</translation>
    </message>
    <message>
        <source>Most valuable customers</source>
        <translation>最有价值的客户</translation>
    </message>
    <message>
        <source>Reading all orders and fitting the model…</source>
        <translation>正在读取全部订单并拟合模型…</translation>
    </message>
    <message>
        <source>Together %1 expected; a new customer is worth %2 in the first year, so winning one may cost up to %3.</source>
        <translation>合计预期 %1；一位新客户第一年价值 %2，因此获客成本不宜超过 %3。</translation>
    </message>
    <message numerus="yes">
        <source>Provisional, about ±35 %: only %Ln customer(s) came back so far.</source>
        <translation>
            <numerusform>初步估计，约 ±35 %：目前只有 %Ln 位复购客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>By these purchases hardly anybody leaves, so who still is a customer is not told; go by the lifecycle.</source>
        <translation>从购买记录看几乎没有人离开，因此不显示仍是客户的概率，请以生命周期为准。</translation>
    </message>
    <message>
        <source>Who buys more often spends differently here, so the values are less sure.</source>
        <translation>购买频率与客单价相关，价值的可靠性较低。</translation>
    </message>
    <message>
        <source>The model cannot be tested yet: 90 days ago there was not enough data.</source>
        <translation>模型还无法检验：90 天前的数据不足。</translation>
    </message>
    <message>
        <source>Repeat purchases before</source>
        <translation>此前复购次数</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>Fitted to what was known on %1, the model expected %2 purchases in 90 days; %3 came.</source>
        <translation>以 %1 已知的数据拟合，模型预测 90 天内购买 %2 次，实际 %3 次。</translation>
    </message>
    <message>
        <source>Mean error per customer: %1; going on as before would have been wrong by %2.</source>
        <translation>每位客户的平均误差：%1；若按以往频率推算，误差为 %2。</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>恢复为设置</translation>
    </message>
    <message>
        <source>Scores, lists and the command line go by the settings of the store. A number chosen here is looked at here only.</source>
        <translation>评分、列表和命令行都按设置中的数值计算；在此选择的数值只用于本页。</translation>
    </message>
    <message>
        <source>No lifetime values yet</source>
        <translation>还没有客户终身价值</translation>
    </message>
    <message>
        <source>Here you will see what each customer is expected to bring, and how sure that is.</source>
        <translation>这里显示每位客户预期带来的价值，以及这一预期有多可靠。</translation>
    </message>
    <message>
        <source>Lifetime value: margin × spend expected per purchase × purchases expected in each coming week, each week discounted. What was brought so far is not in it. Where people count for their companies, the sum holds each order once.</source>
        <translation>客户终身价值 = 毛利率 × 每次购买的预期消费 × 未来每周的预期购买次数，逐周折现。不含迄今的消费。企业包含其联系人的订单时，合计中每张订单只计一次。</translation>
    </message>
    <message>
        <source>Lifetime value %1 of 5, %2</source>
        <translation>客户终身价值第 %1 档（共 5 档），%2</translation>
    </message>
    <message>
        <source>Lifetime value %1 of 5, still a customer from %2</source>
        <translation>客户终身价值第 %1 档（共 5 档），仍是客户的概率 %2 起</translation>
    </message>
    <message>
        <source>Lifetime value %1 to below %2</source>
        <translation>客户终身价值 %1 至 %2（不含）</translation>
    </message>
    <message>
        <source>Lifetime value %1 and more</source>
        <translation>客户终身价值 %1 及以上</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>客户终身价值</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListExport</name>
    <message>
        <source>CSV for Excel</source>
        <translation>Excel 用 CSV</translation>
    </message>
    <message>
        <source>CSV, exact values</source>
        <translation>CSV（精确值）</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message numerus="yes">
        <source>A workbook takes up to %Ln row(s) here. Narrow the list, or export CSV.</source>
        <translation>
            <numerusform>工作簿最多可导出 %Ln 行。请缩小列表范围，或导出 CSV。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>导出 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln row(s)…</source>
        <translation>
            <numerusform>正在导出 %Ln 行…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行导出到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>导出已停止，没有写入文件。</translation>
    </message>
    <message>
        <source>No file was written. %1</source>
        <translation>没有写入文件。%1</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source> %Ln text(s) are cut: a cell holds 32,767 characters.</source>
        <translation>
            <numerusform>有 %Ln 处文本被截断：单元格最多容纳 32,767 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListFooter</name>
    <message>
        <source>Bulk ▾</source>
        <translation>批量 ▾</translation>
    </message>
    <message>
        <source>What to do with the selected rows</source>
        <translation>对选中的行执行操作</translation>
    </message>
    <message>
        <source>Change, tag, export or delete all selected rows</source>
        <translation>对所有选中的行修改、加标签、导出或删除</translation>
    </message>
    <message>
        <source>Totals by…</source>
        <translation>分组合计…</translation>
    </message>
    <message>
        <source>How many and how much, by city, owner, month … (Ctrl+G)</source>
        <translation>按城市、负责人、月份等统计数量和金额（Ctrl+G）</translation>
    </message>
    <message>
        <source>There are no rows to count, or not all of them are read</source>
        <translation>没有可统计的行，或尚未全部读取</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListPage</name>
    <message>
        <source>%1 (Ctrl+F)</source>
        <translation>%1（Ctrl+F）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Columns, export, print</source>
        <translation>列、导出、打印</translation>
    </message>
    <message>
        <source>Clear the search and the filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>无法读取列表</translation>
    </message>
    <message>
        <source>The search does not work at the moment</source>
        <translation>搜索暂时不可用</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>正在排序…</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>正在复制 %Ln 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy was stopped. The clipboard is as it was.</source>
        <translation>复制已停止，剪贴板保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied; the others were deleted meanwhile.</source>
        <translation>
            <numerusform>已复制 %Ln 行；其余的在此期间已被删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Edit in the list</source>
        <translation>在列表中编辑</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Export selected: %1</source>
        <translation>导出所选：%1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Add a filter…</source>
        <translation>添加筛选…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Hide the record</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Edit a field…</source>
        <translation>批量修改字段…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Search: “%1”</source>
        <translation>搜索：“%1”</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1（降序）</translation>
    </message>
    <message>
        <source>Totals by…</source>
        <translation>分组合计…</translation>
    </message>
    <message>
        <source>Totals by a field</source>
        <translation>按字段汇总</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation>粘贴表格中的行</translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation>粘贴多行…</translation>
    </message>
    <message>
        <source>All data…</source>
        <translation>全部数据…</translation>
    </message>
    <message>
        <source>This is too much for the clipboard. Save it as a file and import that.</source>
        <translation>剪贴板内容太大，请保存为文件后再导入。</translation>
    </message>
    <message>
        <source>There are no rows on the clipboard. Copy them in a spreadsheet first, with the names of the columns.</source>
        <translation>剪贴板中没有表格行。请先在表格软件中连同列名一起复制。</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>字母和数字</translation>
    </message>
    <message>
        <source>What is typed begins a search</source>
        <translation>直接输入即可搜索</translation>
    </message>
    <message>
        <source>On to the list</source>
        <translation>转到列表</translation>
    </message>
    <message>
        <source>Empties the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListPrint</name>
    <message numerus="yes">
        <source>Up to %Ln row(s) can be printed. Narrow the list, or export it.</source>
        <translation>
            <numerusform>最多可打印 %Ln 行。请缩小列表范围，或导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>Printing %Ln row(s)…</source>
        <translation>
            <numerusform>正在打印 %Ln 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>The print was stopped.</source>
        <translation>打印已停止。</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln row(s) as a PDF</source>
        <translation>
            <numerusform>将 %Ln 行另存为 PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>已将 %Ln 页发送到打印机。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListView</name>
    <message>
        <source>Opens the record</source>
        <translation>打开记录</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Forgot the PIN?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>Shuke is locked</source>
        <translation>熟客已锁定</translation>
    </message>
    <message>
        <source>The lock hides this window. It does not encrypt the file with your data.</source>
        <translation>锁定只是隐藏窗口，并不加密数据文件。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Close Shuke, delete the file below and start Shuke again: the lock is off then, and your data are as they were. Whoever can use your account on this computer can do that too, and can read the data file as well. Only an encrypted disk keeps them from somebody who takes the computer.</source>
        <translation>请关闭熟客，删除下面的文件，再重新启动：锁定即解除，数据不受影响。能使用这台电脑上你的账户的人也可以这样做，并且能读取数据文件。要防止电脑被拿走后数据泄露，只有加密磁盘。</translation>
    </message>
    <message>
        <source>File with the PIN</source>
        <translation>密码文件</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong. The next try is possible in %Ln second(s).</source>
        <translation>
            <numerusform>密码错误。%Ln 秒后可以再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN was wrong. Try again.</source>
        <translation>密码错误，请重试。</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged, so no PIN can be checked. Delete it to remove the lock.</source>
        <translation>密码文件已损坏，无法核对密码。删除该文件即可解除锁定。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LockSection</name>
    <message>
        <source>App lock</source>
        <translation>应用锁</translation>
    </message>
    <message>
        <source>Lock when Shuke starts</source>
        <translation>启动熟客时锁定</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Change the PIN…</source>
        <translation>更改密码…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>A PIN hides the window while you are away from the till. It does not encrypt the file with your data: whoever can use this account on this computer can read that file without Shuke. Against theft, encrypt the disk.</source>
        <translation>离开柜台时，用密码隐藏窗口。它并不加密数据文件：能使用这台电脑上此账户的人，不用熟客也能读取该文件。要防盗，请加密磁盘。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s) without input</source>
        <translation>
            <numerusform>%Ln 分钟无操作后</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Forgot the PIN? Close Shuke and delete the file %1. The lock is off then; your data stay as they are.</source>
        <translation>忘记密码？请关闭熟客并删除文件 %1。锁定即解除，数据不受影响。</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>至少 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>! The file with the PIN is damaged: no PIN opens the lock any more. Delete it as told below.</source>
        <translation>! 密码文件已损坏：任何密码都无法解锁。请按下面的说明删除它。</translation>
    </message>
    <message>
        <source>✓ On</source>
        <translation>✓ 已开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Turn on the lock</source>
        <translation>开启应用锁</translation>
    </message>
    <message>
        <source>Turn off the lock</source>
        <translation>关闭应用锁</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>The two new PINs are not the same.</source>
        <translation>两次输入的新密码不一致。</translation>
    </message>
    <message numerus="yes">
        <source>A PIN has at least %Ln character(s).</source>
        <translation>
            <numerusform>密码至少 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong. The next try is possible in %Ln second(s).</source>
        <translation>
            <numerusform>密码错误。%Ln 秒后可以再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN was wrong. Try again.</source>
        <translation>密码错误，请重试。</translation>
    </message>
    <message>
        <source>The lock is off.</source>
        <translation>应用锁已关闭。</translation>
    </message>
    <message>
        <source>The lock is on.</source>
        <translation>应用锁已开启。</translation>
    </message>
    <message>
        <source>The PIN was changed.</source>
        <translation>密码已更改。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::LookAlikeBar</name>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same WeChat</source>
        <translation>微信相同</translation>
    </message>
    <message>
        <source>same tax number</source>
        <translation>税号相同</translation>
    </message>
    <message>
        <source>same name and more</source>
        <translation>姓名等相同</translation>
    </message>
    <message>
        <source>another given name</source>
        <translation>名字不同</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Shows that customer in a window of its own; what is typed here stays</source>
        <translation>在单独的窗口中显示该客户，这里录入的内容不会丢失</translation>
    </message>
    <message>
        <source>It is another</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>Takes this hint away</source>
        <translation>不再显示此提示</translation>
    </message>
    <message>
        <source>Customers that look like this one</source>
        <translation>相像的客户</translation>
    </message>
    <message>
        <source>Looks like %1 (%2).</source>
        <extracomment>%1: name, phone and city of a customer; %2: why, such as &quot;same phone&quot;</extracomment>
        <translation>可能已有此客户：%1（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%1 So do(es) %Ln more.</source>
        <translation>
            <numerusform>%1另有 %Ln 位相像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MainWindow</name>
    <message>
        <source>Shuke</source>
        <translation>熟客</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Making %1…</source>
        <translation>正在创建 %1…</translation>
    </message>
    <message>
        <source>Making the demo company…</source>
        <translation>正在创建示例店铺…</translation>
    </message>
    <message>
        <source>%1 – Shuke</source>
        <translation>%1 – 熟客</translation>
    </message>
    <message>
        <source>About Shuke</source>
        <translation>关于熟客</translation>
    </message>
    <message>
        <source>Shuke %1
Know your customers, and turn strangers into regulars.

Free software under the GNU General Public License, version 3.</source>
        <translation>熟客 %1
认识你的客户，让生客变熟客。

自由软件，遵循 GNU 通用公共许可证第 3 版。</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>打开数据文件</translation>
    </message>
    <message>
        <source>Shuke stores (*.shuke)</source>
        <translation>熟客数据文件 (*.shuke)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建数据文件</translation>
    </message>
    <message>
        <source>Make store</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 is open in another window, which is in front now.</source>
        <translation>%1 已在另一个窗口中打开，现已切换到该窗口。</translation>
    </message>
    <message>
        <source>Open to read only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>What was typed last time was not saved.</source>
        <translation>上次输入的内容没有保存。</translation>
    </message>
    <message>
        <source>What was typed last time for %1 was not saved.</source>
        <translation>上次为“%1”输入的内容没有保存。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>不再提示</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ManyTasksDialog</name>
    <message>
        <source>Add tasks</source>
        <translation>批量添加任务</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Such as: call and ask how the tea was</source>
        <translation>例如：打电话问问茶喝得怎么样</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>The owner of each customer</source>
        <translation>每位客户的负责人</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Of a customer without an owner, the task is yours.</source>
        <translation>客户没有负责人时，任务归您。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln task(s)</source>
        <translation>
            <numerusform>添加 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>on</source>
        <translation>于</translation>
    </message>
    <message>
        <source>Has a due day</source>
        <translation>有到期日</translation>
    </message>
    <message>
        <source>Without a due day they are to be done some day.</source>
        <translation>没有到期日的任务日期待定。</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>两周后</translation>
    </message>
    <message numerus="yes">
        <source>One for each of %Ln customer(s).</source>
        <translation>
            <numerusform>%Ln 位客户，每位一个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 tasks can be added at once. Choose fewer customers.</source>
        <translation>一次最多添加 %1 个任务，请少选一些客户。</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>Tasks need a few words that say what is to be done.</source>
        <translation>任务需要几个字说明要做什么。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 个任务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln task(s)…</source>
        <translation>
            <numerusform>正在添加 %Ln 个任务…</numerusform>
        </translation>
    </message>
    <message>
        <source>One of these customers is in the trash or gone, so no task was added. Select the customers again.</source>
        <translation>其中有客户已在回收站或已不存在，没有添加任何任务。请重新选择客户。</translation>
    </message>
    <message>
        <source>%1 What you typed is still here.</source>
        <translation>%1输入的内容仍保留在此。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MappingStep</name>
    <message>
        <source> or </source>
        <comment>between alternatives</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Rows that are known already:</source>
        <translation>已有的记录：</translation>
    </message>
    <message>
        <source>What happens to rows that are known already</source>
        <translation>如何处理已有的记录</translation>
    </message>
    <message>
        <source>Known by:</source>
        <translation>匹配依据：</translation>
    </message>
    <message>
        <source>By what a known row is recognised</source>
        <translation>已有记录的匹配依据</translation>
    </message>
    <message>
        <source>Add customers that are not here yet</source>
        <translation>新建尚不存在的客户</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Field for the column %1</source>
        <extracomment>%1: header of a column of the file</extracomment>
        <translation>“%1”列对应的字段</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Own field: %1</source>
        <translation>自定义字段：%1</translation>
    </message>
    <message>
        <source>New field “%1”: text</source>
        <translation>新建字段“%1”：文本</translation>
    </message>
    <message>
        <source>New field “%1”: number</source>
        <translation>新建字段“%1”：数字</translation>
    </message>
    <message>
        <source>New field “%1”: day</source>
        <translation>新建字段“%1”：日期</translation>
    </message>
    <message>
        <source>New field “%1”: yes or no</source>
        <translation>新建字段“%1”：是或否</translation>
    </message>
    <message>
        <source>Number, else phone or e-mail</source>
        <translation>编号，否则电话或邮箱</translation>
    </message>
    <message>
        <source>Code, else barcode or name</source>
        <translation>编码，否则条码或名称</translation>
    </message>
    <message>
        <source>chosen twice</source>
        <translation>重复选择</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>%1 is chosen for more than one column. Choose one of them.</source>
        <translation>“%1”被多列选用，请只保留一列。</translation>
    </message>
    <message>
        <source>A column is needed for: %1.</source>
        <translation>缺少必需的列：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) imported</source>
        <translation>
            <numerusform>导入 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>not imported: %1</source>
        <translation>不导入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>columns behind the first %1 keep what their headers suggest</source>
        <translation>前 %1 列之后的列按表头自动对应</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必需）</translation>
    </message>
    <message>
        <source>, else </source>
        <comment>between keys that are tried in order</comment>
        <translation>，否则</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <extracomment>%1: name of a field, %2: its value</extracomment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>filled in where empty: %1</source>
        <translation>空白处填入：%1</translation>
    </message>
    <message>
        <source>New fields hold personal data</source>
        <translation>新字段包含个人信息</translation>
    </message>
    <message>
        <source>Personal data is part of what a person is given of it, and is erased with the person.</source>
        <translation>个人信息会包含在提供给本人的数据副本中，并随本人数据一并删除。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MatchModel</name>
    <message>
        <source>Leave the customer as it is</source>
        <translation>保留客户原样</translation>
    </message>
    <message>
        <source>Fill its empty fields</source>
        <translation>只填空白字段</translation>
    </message>
    <message>
        <source>Take the file&apos;s values</source>
        <translation>采用文件中的值</translation>
    </message>
    <message>
        <source>Add as a new customer</source>
        <translation>新增为客户</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Matches by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>%1, but another name</source>
        <extracomment>%1: &quot;Phone&quot;, &quot;E-mail&quot;: what the row has in common with a customer</extracomment>
        <translation>%1相同，但姓名不同</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MatchStep</name>
    <message>
        <source>No row contradicts what is here</source>
        <translation>没有与现有客户不一致的行</translation>
    </message>
    <message>
        <source>Rows that match a customer and tell something else would be listed here, to be decided on one by one.</source>
        <translation>与客户匹配但内容不同的行会列在这里，可逐行决定。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>For all rows:</source>
        <translation>全部行：</translation>
    </message>
    <message>
        <source>What happens to all rows that match a customer</source>
        <translation>与客户匹配的所有行如何处理</translation>
    </message>
    <message>
        <source>Rows that match a customer</source>
        <translation>与客户匹配的行</translation>
    </message>
    <message>
        <source>The row beside the customer</source>
        <translation>该行与客户对照</translation>
    </message>
    <message>
        <source>Selected rows:</source>
        <translation>选中的行：</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>As for all</source>
        <translation>同全部</translation>
    </message>
    <message>
        <source>No decision of their own (Backspace)</source>
        <translation>不单独决定（Backspace）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) match customers and tell something else.</source>
        <translation>
            <numerusform>%Ln 行与客户匹配但内容不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more tell(s) what is known.</source>
        <translation>
            <numerusform>另有 %Ln 行与现有内容相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed; the others follow what is said for all.</source>
        <translation>只列出前 %1 行，其余按“全部行”的设置处理。</translation>
    </message>
    <message>
        <source>This import only updates customers that are here.</source>
        <translation>本次导入只更新已有客户。</translation>
    </message>
    <message>
        <source>It has the customer&apos;s number, and a number belongs to one customer.</source>
        <translation>该行带有这位客户的编号，一个编号只属于一位客户。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) only share(s) a phone or e-mail with a customer of another name: somebody else, unless you decide otherwise for the row.</source>
        <translation>
            <numerusform>%Ln 行只是与姓名不同的客户共用电话或邮箱：除非您对该行另作决定，否则按另一位客户处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MemberSample</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Some of the members</source>
        <translation>部分成员</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <source>Takes this customer out of the segment, with the reason, whatever the conditions say</source>
        <translation>无论条件如何，都把这位客户排除在客群之外，并记下原因</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>另有 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is %1 left out?</source>
        <translation>为什么排除 %1？</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>%1 is left out of the segment.</source>
        <translation>已将 %1 排除在客群之外。</translation>
    </message>
    <message>
        <source>The conditions fit nobody at the moment.</source>
        <translation>目前没有客户符合条件。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MergeView</name>
    <message>
        <source>These customers cannot be merged</source>
        <translation>这些客户不能合并</translation>
    </message>
    <message>
        <source>Choose what the customer will be. Orders, follow-ups, tasks, consents and roles of all move to the one that is kept; the others go to the trash and still lead here by their numbers, phones and e-mails. A merge can be undone at any later time.</source>
        <translation>请选择合并后的内容。各记录的订单、跟进、任务、授权和任职都转到保留的客户；其余记录放入回收站，凭其编号、电话和邮箱仍能找到这位客户。合并以后随时可以撤销。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Merge as shown (Ctrl+Enter)</source>
        <translation>按所示内容合并 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Back, nothing is changed (Esc)</source>
        <translation>返回，不做任何更改 (Esc)</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln customer(s)</source>
        <translation>
            <numerusform>合并 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>A merge needs at least two customers.</source>
        <translation>合并至少需要两位客户。</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln customer(s) can be merged at once.</source>
        <translation>
            <numerusform>一次最多合并 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>A person and a company cannot become one. Link them instead: a person has a role in a company.</source>
        <translation>个人和企业不能合并。可以改为关联：个人在企业中任职。</translation>
    </message>
    <message>
        <source>(opted out)</source>
        <translation>（已退订）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) merged into “%1”.</source>
        <translation>
            <numerusform>已将 %Ln 位客户合并为“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Has</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>%1 修改</translation>
    </message>
    <message>
        <source>Keep this record</source>
        <translation>保留这条记录</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留%1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>合并结果</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>合并结果：%1</translation>
    </message>
    <message>
        <source>Further details</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The numbers of the others are known: who looks for one of them, an import too, finds this customer.</source>
        <translation>其余记录的编号仍然有效：按这些编号查找或导入时，都会找到这位客户。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Back to the pairs without a merge</source>
        <translation>返回列表，不合并</translation>
    </message>
    <message>
        <source>Choosing values</source>
        <translation>逐项选择</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MessageDialog</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Reading customers…</source>
        <translation>正在读取客户…</translation>
    </message>
    <message>
        <source>Copy and next</source>
        <translation>复制并转到下一位</translation>
    </message>
    <message>
        <source>Copy all as a table</source>
        <translation>全部复制为表格</translation>
    </message>
    <message>
        <source>Message for customers</source>
        <translation>给客户的消息</translation>
    </message>
    <message>
        <source>Write once, copy for each: into WeChat, a short message or an e-mail. Shuke sends nothing itself.</source>
        <translation>写一次，逐个复制到微信、短信或邮件。熟客本身不会发送任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Phone, name and message of each, to paste into a spreadsheet</source>
        <translation>每位客户的电话、姓名和消息，可粘贴到表格软件</translation>
    </message>
    <message>
        <source>Copy the message of the selected customer and go to the next one (Ctrl+Enter)</source>
        <translation>复制所选客户的消息并转到下一位（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Hello {name},</source>
        <translation>{姓名}，您好！</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Hello {name}, …</source>
        <translation>{姓名}，您好！…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lack something that the text asks for</source>
        <translation>
            <numerusform>%Ln 位缺少内容中用到的信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who must not be contacted left out</source>
        <translation>
            <numerusform>%Ln 位请勿联系，未包括</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the trash left out</source>
        <translation>
            <numerusform>%Ln 位在回收站中，未包括</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>尚未确定</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Short message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Also who refuses</source>
        <translation>包括拒绝接收的客户</translation>
    </message>
    <message>
        <source>Will go by</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Who withdrew the consent to marketing that way is left out; not decided: by any of them</source>
        <translation>排除已撤回该方式营销授权的客户；尚未确定时，撤回其中任一方式的都排除</translation>
    </message>
    <message>
        <source>Who must not be contacted, and who withdrew the consent to marketing: for what is no advertising, such as a recall or a question about an order</source>
        <translation>“请勿联系”以及已撤回营销授权的客户：仅用于非营销内容，例如召回通知或订单问题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln who withdrew consent to marketing left out</source>
        <translation>
            <numerusform>已排除 %Ln 位撤回营销授权的客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies the message and goes to the next customer</source>
        <translation>复制消息并转到下一位客户</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MessageTable</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone or WeChat</source>
        <translation>电话或微信</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MoneyEdit</name>
    <message>
        <source>This cannot be less than zero.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>数值过大。</translation>
    </message>
    <message>
        <source>Not an amount of %1. Type it like %2, or a sum like 12+8.</source>
        <translation>不是有效的 %1 金额。请输入如 %2，或算式如 12+8。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MovementDialog</name>
    <message>
        <source>(no purchase in the window before)</source>
        <translation>（此前时间窗内无消费）</translation>
    </message>
    <message>
        <source>(no purchase in the window any more)</source>
        <translation>（时间窗内已无消费）</translation>
    </message>
    <message>
        <source>No purchase</source>
        <translation>无消费</translation>
    </message>
    <message>
        <source>Who moved since %1</source>
        <translation>%1 以来的变动</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Choose a field or a row to see these customers.</source>
        <translation>选择一格或一行即可查看这些客户。</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %Ln customer(s)</source>
        <translation>
            <numerusform>%1 → %2：%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MovementView</name>
    <message>
        <source>Who moved…</source>
        <translation>变动明细…</translation>
    </message>
    <message>
        <source>No scores on %1 to compare with.</source>
        <translation>%1 没有评分可供比较。</translation>
    </message>
    <message>
        <source>Since %1 no class has grown or shrunk.</source>
        <translation>自 %1 以来各类人数无变化。</translation>
    </message>
    <message>
        <source>Since %1:</source>
        <translation>自 %1 以来：</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln who joined</source>
        <translation>
            <numerusform>查看新进入的 %Ln 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln who left</source>
        <translation>
            <numerusform>查看离开的 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 before, %3 now; %4 joined, %5 left</source>
        <translation>%1：之前 %2，现在 %3；进入 %4，离开 %5</translation>
    </message>
    <message>
        <source>%1: joined since %2</source>
        <translation>%1：%2 以来进入</translation>
    </message>
    <message>
        <source>%1: left since %2</source>
        <translation>%1：%2 以来离开</translation>
    </message>
    <message>
        <source>From which class to which, as a matrix and as a list</source>
        <translation>以矩阵和列表显示从哪一类到哪一类</translation>
    </message>
</context>
<context>
    <name>shuke::ui::OperationPanel</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: kind of record, %2: &quot;3 added, 1 changed&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <translation>已停止，未做任何更改。</translation>
    </message>
    <message>
        <source>Choose a change to see what it did.</source>
        <translation>选择一次变更以查看其内容。</translation>
    </message>
    <message>
        <source>Revert this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Only the first rows are listed.</source>
        <translation>仅列出前几行。</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>打开产品</translation>
    </message>
    <message>
        <source>File %1: %2 rows read, %3 new, %4 updated, %5 as before, %6 rejected</source>
        <extracomment>%1: file name; then numbers of rows</extracomment>
        <translation>文件 %1：读取 %2 行，新增 %3，更新 %4，不变 %5，拒绝 %6</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>删除 %1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::OrderForm</name>
    <message>
        <source>The sum over the lines</source>
        <translation>各明细税额之和</translation>
    </message>
    <message>
        <source>Total = Σ amounts − discount + shipping, + tax if it is not in the prices</source>
        <translation>合计 = Σ 金额 − 折扣 + 运费，价格不含税时再加税额</translation>
    </message>
    <message>
        <source>Without lines the total is typed.</source>
        <translation>没有明细时，请直接填写合计。</translation>
    </message>
    <message>
        <source>The source told this total; its lines make %1. It stays until a line or an amount is changed.</source>
        <translation>此合计来自导入文件；按明细计算为 %1。在更改明细或金额之前保持不变。</translation>
    </message>
    <message>
        <source>Still to pay: %1</source>
        <translation>待收：%1</translation>
    </message>
    <message>
        <source>%1 more is paid than the total</source>
        <translation>已收款比合计多 %1</translation>
    </message>
    <message>
        <source>An order without lines needs a total.</source>
        <translation>没有明细的订单需要填写合计。</translation>
    </message>
    <message>
        <source>This line has neither a price nor an amount.</source>
        <translation>此行既没有单价也没有金额。</translation>
    </message>
    <message>
        <source>The discount is more than the order.</source>
        <translation>折扣超过了订单金额。</translation>
    </message>
    <message>
        <source>This order number is taken.</source>
        <translation>此订单号已被使用。</translation>
    </message>
    <message>
        <source>Somebody else changed this order meanwhile. What you typed is still here; copy what you need, then cancel to see the order as it is now.</source>
        <translation>此订单已被他人修改。您输入的内容仍在；请复制需要的内容，然后取消以查看订单的最新状态。</translation>
    </message>
    <message>
        <source>Nothing was saved; all you typed is still here. %1</source>
        <translation>未保存；您输入的内容都还在。%1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Enter or Tab: next cell · Ctrl+Del: take the line out</source>
        <translation>Enter 或 Tab：下一格 · Ctrl+Del：删除此行</translation>
    </message>
    <message>
        <source>Tax by line</source>
        <translation>按行填写税额</translation>
    </message>
    <message>
        <source>Discount of the whole order</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>价格含税</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Receiver&apos;s phone</source>
        <translation>收货电话</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>shuke::ui::OrderLinesModel</name>
    <message>
        <source>Product…</source>
        <translation>商品…</translation>
    </message>
    <message>
        <source>Amount = quantity × price − discount, rounded once, half away from zero</source>
        <translation>金额 = 数量 × 单价 − 折扣，四舍五入一次</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>请填写数量。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>数值过大。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>不是数字。</translation>
    </message>
    <message>
        <source>This cannot be less than zero. What comes back is a refund.</source>
        <translation>不能小于零。退货请使用退款。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::OrderLinesView</name>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Types into the cell, and goes on to the next one</source>
        <translation>在单元格中输入，并转到下一格</translation>
    </message>
    <message>
        <source>Takes the line away</source>
        <translation>删除这一行</translation>
    </message>
</context>
<context>
    <name>shuke::ui::OrderPanel</name>
    <message>
        <source>This order cannot be shown</source>
        <translation>无法显示此订单</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>保存订单</translation>
    </message>
    <message>
        <source>Save the new order?</source>
        <translation>保存新订单？</translation>
    </message>
    <message>
        <source>Save the changes to this order?</source>
        <translation>保存对此订单的更改？</translation>
    </message>
    <message>
        <source>Order saved.</source>
        <translation>订单已保存。</translation>
    </message>
    <message>
        <source>%1 moved to the trash.</source>
        <translation>已将 %1 移到回收站。</translation>
    </message>
    <message>
        <source>%1 restored.</source>
        <translation>已恢复 %1。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::OrderView</name>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>An amount without lines.</source>
        <translation>只有金额，没有明细。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改记录</translation>
    </message>
    <message>
        <source>Walk-in, no customer</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>编辑（F2）</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>Give back all, some lines or an amount</source>
        <translation>全额、按明细或按金额退款</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Take it out of the trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move to trash, with its refunds (Del)</source>
        <translation>连同其退款移到回收站（Del）</translation>
    </message>
    <message>
        <source>Total = Σ amounts − discount + shipping, + tax if it is not in the prices. A total told by the source of an import stands as it is.</source>
        <translation>合计 = Σ 金额 − 折扣 + 运费，价格不含税时再加税额。导入文件给出的合计保持不变。</translation>
    </message>
    <message>
        <source>Refund · %1 · %2</source>
        <translation>退款 · %1 · %2</translation>
    </message>
    <message>
        <source>In the trash · %1</source>
        <translation>在回收站中 · %1</translation>
    </message>
    <message>
        <source>%1 after refunds</source>
        <translation>退款后 %1</translation>
    </message>
    <message>
        <source>Total less the refunds that count, whatever day they are dated</source>
        <translation>合计减去有效退款，不论退款日期</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>%1 (in the trash)</source>
        <translation>%1（在回收站中）</translation>
    </message>
    <message>
        <source>Only what was bought and has not come back yet can be refunded.</source>
        <translation>只有已成交且尚未退回的部分可以退款。</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>明细合计</translation>
    </message>
    <message>
        <source>Σ amounts; amount = quantity × price − discount</source>
        <translation>Σ 金额；金额 = 数量 × 单价 − 折扣</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Of the whole order</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>As told for the order, else the sum over its lines</source>
        <translation>以订单填写的为准，否则为各明细之和</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>折合 %1</translation>
    </message>
    <message>
        <source>no rate: left out of sums</source>
        <translation>无汇率：不计入合计</translation>
    </message>
    <message>
        <source>Total × rate of the order, rounded once</source>
        <translation>合计 × 订单汇率，四舍五入一次</translation>
    </message>
    <message>
        <source>No payment is recorded</source>
        <translation>没有收款记录</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待收</translation>
    </message>
    <message>
        <source>Total less the payments of this order</source>
        <translation>合计减去此订单的收款</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Refund of %1</source>
        <translation>%1 的退款</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售员</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Receiver&apos;s phone</source>
        <translation>收货电话</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>The number it is kept under in this store</source>
        <translation>在此店铺文件中的编号</translation>
    </message>
</context>
<context>
    <name>shuke::ui::OrdersPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Number, customer, channel, note…</source>
        <translation>编号、客户、渠道、备注…</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>搜索订单</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ 新建</translation>
    </message>
    <message>
        <source>New order (Ctrl+N)</source>
        <translation>新建订单（Ctrl+N）</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Here you will see every sale: who bought what, when, and how much was paid.</source>
        <translation>这里会显示每一笔销售：谁在何时买了什么、付了多少。</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>没有符合的订单</translation>
    </message>
    <message>
        <source>What you typed must be in the number, the customer&apos;s name, the channel or the note; and every filter must fit.</source>
        <translation>输入的内容须出现在编号、客户名称、渠道或备注中，并且符合所有筛选。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Orders that are deleted come here. They can be restored with their refunds.</source>
        <translation>删除的订单会放到这里，可以连同退款一起恢复。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Import orders from a CSV file…</source>
        <translation>从 CSV 文件导入订单…</translation>
    </message>
    <message>
        <source>Write down a sale…</source>
        <translation>记一笔…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) found</source>
        <translation>
            <numerusform>找到 %Ln 张单据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 张单据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) that count</source>
        <translation>
            <numerusform>%Ln 笔计入统计的订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) or canceled</source>
        <translation>
            <numerusform>%Ln 笔草稿或已取消</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an exchange rate left out</source>
        <translation>
            <numerusform>%Ln 张没有汇率的单据未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders of this list that are not wholly refunded, less the refunds in it. Drafts and canceled orders count nowhere.</source>
        <translation>本列表中已付款、已发货和已完成且未全额退款的订单，减去其中的退款。草稿和已取消的订单不计入。</translation>
    </message>
    <message>
        <source>Mark as: %1</source>
        <translation>标记为：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) marked as: %1.</source>
        <translation>
            <numerusform>已将 %Ln 笔订单标记为：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln 笔订单已移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) restored.</source>
        <translation>
            <numerusform>已恢复 %Ln 笔订单。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::PageView</name>
    <message>
        <source>Pages of the report</source>
        <translation>报表页面</translation>
    </message>
    <message>
        <source>To the beginning or the end</source>
        <translation>到开头或结尾</translation>
    </message>
    <message>
        <source>A screen on or back</source>
        <translation>向后或向前一屏</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的结果</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>没有这个命令。</translation>
    </message>
    <message>
        <source>Nothing found. &quot;&gt;&quot; looks among commands only.</source>
        <translation>没有找到。输入“&gt;”只查找命令。</translation>
    </message>
    <message>
        <source>Customer, note, page or command…</source>
        <translation>客户、备注、页面或命令…</translation>
    </message>
    <message>
        <source>Customer, note, page or command</source>
        <translation>客户、备注、页面或命令</translation>
    </message>
    <message>
        <source>Through what was found</source>
        <translation>在找到的内容中移动</translation>
    </message>
    <message>
        <source>Opens or does it</source>
        <translation>打开或执行</translation>
    </message>
    <message>
        <source>Closes the search</source>
        <translation>关闭搜索</translation>
    </message>
</context>
<context>
    <name>shuke::ui::PanelHead</name>
    <message>
        <source>Previous (Ctrl+Left)</source>
        <translation>上一条（Ctrl+←）</translation>
    </message>
    <message>
        <source>Next (Ctrl+Right)</source>
        <translation>下一条（Ctrl+→）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>shuke::ui::PaperSection</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4（210 × 297 毫米）</translation>
    </message>
    <message>
        <source>Letter (8.5 × 11 in)</source>
        <translation>Letter（8.5 × 11 英寸）</translation>
    </message>
    <message>
        <source>Reports and lists</source>
        <translation>报表和列表</translation>
    </message>
    <message>
        <source>For printing and for PDF files.</source>
        <translation>用于打印和 PDF 文件。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::PaymentChoice</name>
    <message>
        <source>Payment</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>0 Not paid yet</source>
        <translation>0 未付款</translation>
    </message>
    <message>
        <source>Chooses the payment</source>
        <translation>选择付款方式</translation>
    </message>
    <message>
        <source>Takes what is chosen and goes on</source>
        <translation>确定所选并继续</translation>
    </message>
</context>
<context>
    <name>shuke::ui::PaymentsEditor</name>
    <message>
        <source>Add payment</source>
        <translation>添加收款</translation>
    </message>
    <message>
        <source>Day of the payment</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>收款金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Take this payment out</source>
        <translation>删除此收款</translation>
    </message>
</context>
<context>
    <name>shuke::ui::PlaybookDialog</name>
    <message>
        <source>+ Step</source>
        <translation>+ 步骤</translation>
    </message>
    <message>
        <source>Back to the suggestions</source>
        <translation>恢复建议</translation>
    </message>
    <message>
        <source>Save playbook</source>
        <translation>保存手册</translation>
    </message>
    <message>
        <source>Playbook: %1</source>
        <translation>行动手册：%1</translation>
    </message>
    <message>
        <source>Each step becomes a task for each customer of the stage, when you say so.</source>
        <translation>需要时，每一步都会为该阶段的每位客户建一个任务。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>Due after so many days</source>
        <translation>多少天后到期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>删除此步骤</translation>
    </message>
    <message>
        <source>Playbook saved.</source>
        <translation>行动手册已保存。</translation>
    </message>
    <message>
        <source>after %1 days</source>
        <translation>%1 天后</translation>
    </message>
    <message>
        <source>Also for those who do not want to be contacted</source>
        <translation>也包括请勿联系的客户</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln task(s)</source>
        <translation>
            <numerusform>添加 %Ln 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) do not want to be contacted and are left out.</source>
        <translation>
            <numerusform>%Ln 位客户已设为请勿联系，已排除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left out: the customer has the same one, open or made in the last %1 days.</source>
        <translation>
            <numerusform>已略去 %Ln 个任务：客户已有相同的任务，未完成或在最近 %1 天内添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the steps you typed?</source>
        <translation>放弃输入的步骤？</translation>
    </message>
    <message>
        <source>The playbook is not saved yet.</source>
        <translation>行动手册尚未保存。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) of the playbook added.</source>
        <translation>
            <numerusform>已添加行动手册的 %Ln 个任务。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::PointsEdit</name>
    <message>
        <source>Add phone, e-mail…</source>
        <translation>添加电话、邮箱…</translation>
    </message>
    <message>
        <source>Kind of detail</source>
        <translation>联系方式类型</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>号码或地址</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Remove this detail</source>
        <translation>移除此联系方式</translation>
    </message>
</context>
<context>
    <name>shuke::ui::PreviewModel</name>
    <message>
        <source>not imported</source>
        <extracomment>%1: the field that a column of a file goes to</extracomment>
        <translation>不导入</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::PreviewTable</name>
    <message>
        <source>Preview of the file</source>
        <translation>文件预览</translation>
    </message>
    <message numerus="yes">
        <source>Preview: the first %Ln row(s) as they will be read</source>
        <translation>
            <numerusform>预览：前 %Ln 行的读取结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s); the first %1 are shown</source>
        <translation>
            <numerusform>共 %Ln 列，显示前 %1 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProductForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Price (%1)</source>
        <translation>单价（%1）</translation>
    </message>
    <message>
        <source>Cost (%1)</source>
        <translation>成本（%1）</translation>
    </message>
    <message>
        <source>Margin = price − cost; its share is of the price</source>
        <translation>毛利 = 单价 − 成本；毛利率以单价为分母</translation>
    </message>
    <message>
        <source>Still sold</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>What is no longer sold is not offered in new orders.</source>
        <translation>停售产品不会出现在新订单的选项中。</translation>
    </message>
    <message>
        <source>Margin: type price and cost</source>
        <translation>毛利：请填写单价和成本</translation>
    </message>
    <message>
        <source>Margin: %1</source>
        <translation>毛利：%1</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>请填写产品名称。</translation>
    </message>
    <message>
        <source>Another product has this code.</source>
        <translation>另一个产品已使用此编码。</translation>
    </message>
    <message>
        <source>Somebody else changed this product meanwhile. What you typed is still here; copy what you need, then cancel to see the product as it is now.</source>
        <translation>此产品已被他人修改。您输入的内容仍在；请复制需要的内容，然后取消以查看产品的最新状态。</translation>
    </message>
    <message>
        <source>Nothing was saved; all you typed is still here. %1</source>
        <translation>未保存；您输入的内容都还在。%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProductListSource</name>
    <message>
        <source>A product needs a name.</source>
        <translation>产品必须有名称。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProductPanel</name>
    <message>
        <source>This product cannot be shown</source>
        <translation>无法显示此产品</translation>
    </message>
    <message>
        <source>Save product</source>
        <translation>保存产品</translation>
    </message>
    <message>
        <source>Save the new product?</source>
        <translation>保存新产品？</translation>
    </message>
    <message>
        <source>Save the changes to this product?</source>
        <translation>保存对此产品的更改？</translation>
    </message>
    <message>
        <source>Product saved.</source>
        <translation>产品已保存。</translation>
    </message>
    <message>
        <source>%1 moved to the trash.</source>
        <translation>已将 %1 移到回收站。</translation>
    </message>
    <message>
        <source>%1 restored.</source>
        <translation>已恢复 %1。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProductView</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>编辑（F2）</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Take it out of the trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move to trash (Del); orders go on naming it</source>
        <translation>移到回收站（Del）；订单中仍保留其名称</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Sold in the last 12 months</source>
        <translation>近 12 个月销售</translation>
    </message>
    <message>
        <source>Latest orders</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>It was not sold yet.</source>
        <translation>还没有销售记录。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改记录</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>Still sold</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Margin = price − cost; its share is of the price. Without both it cannot be told.</source>
        <translation>毛利 = 单价 − 成本；毛利率以单价为分母。缺少任一项则无法计算。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>The number it is kept under in this store</source>
        <translation>在此店铺文件中的编号</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>From %1 to %2, both days included. Orders that are paid, shipped or completed, less what came back by line; orders that were refunded in full do not count.</source>
        <translation>%1 至 %2，含首尾两日。统计已付款、已发货和已完成的订单，减去按明细退回的部分；全额退款的订单不计。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Σ amounts of its lines, in the currency of the store. %1</source>
        <translation>其明细金额之和，以本店币种计。%1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without an amount are not in the revenue.</source>
        <translation>
            <numerusform>%Ln 行没有金额，未计入销售额。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in another currency without a rate are not in the revenue.</source>
        <translation>
            <numerusform>%Ln 行为其他币种且无汇率，未计入销售额。</numerusform>
        </translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Show this order</source>
        <translation>查看此订单</translation>
    </message>
    <message>
        <source>Bought together</source>
        <translation>常一起买</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message numerus="yes">
        <source>No product on sale is bought with it in %Ln order(s) or more and more often than by chance.</source>
        <translation>
            <numerusform>没有哪个在售商品与它一起出现在至少 %Ln 张订单中，且比随机情况更常见。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 张订单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProductsPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Name, code, barcode, category…</source>
        <translation>名称、编码、条形码、分类…</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>搜索产品</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ 新建</translation>
    </message>
    <message>
        <source>New product (Ctrl+N)</source>
        <translation>新建产品（Ctrl+N）</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有产品</translation>
    </message>
    <message>
        <source>Here you will see what you sell: prices, how much was sold and what it brought.</source>
        <translation>这里会显示您销售的产品：价格、销量和带来的收入。</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>没有符合的产品</translation>
    </message>
    <message>
        <source>What you typed must be in the name, code, barcode or category; and every filter must fit.</source>
        <translation>输入的内容须出现在名称、编码、条形码或分类中，并且符合所有筛选。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Products that are deleted come here. Orders keep naming them.</source>
        <translation>删除的产品会放到这里。订单中仍保留其名称。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Import products from a CSV file…</source>
        <translation>从 CSV 文件导入产品…</translation>
    </message>
    <message>
        <source>Add the first product…</source>
        <translation>添加第一个产品…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) found</source>
        <translation>
            <numerusform>找到 %Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order line(s) without an amount left out</source>
        <translation>
            <numerusform>%Ln 行没有金额的订单明细未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>What the products of this list brought: lines of all orders that count so far, less refunds, before discounts of whole orders.</source>
        <translation>本列表产品带来的收入：至今所有计入统计的订单明细，减去退款，未扣整单折扣。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln 个产品已移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) restored.</source>
        <translation>
            <numerusform>已恢复 %Ln 个产品。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProfileBar</name>
    <message>
        <source>Read without a profile: the fields follow the names of the columns.</source>
        <translation>未使用导入方案：字段按列名确定。</translation>
    </message>
    <message>
        <source>The fields follow the names of the columns. Save your choices as a profile, and the next file like this one is read the same way.</source>
        <translation>字段按列名确定。把您的设置存为导入方案，下次同样的文件就按它读取。</translation>
    </message>
    <message>
        <source>%1 of the %2 columns of this profile are in the file.</source>
        <translation>该方案的 %2 列中有 %1 列在文件里。</translation>
    </message>
    <message>
        <source>Your profile for files like this one; you have changed something since.</source>
        <translation>这是您为这类文件保存的方案；您之后作了更改。</translation>
    </message>
    <message>
        <source>Your profile for files like this one: fields and values are filled in from it.</source>
        <translation>这是您为这类文件保存的方案，字段和取值已按它填好。</translation>
    </message>
    <message>
        <source>Recognised by %1 of %2 columns: fields, values and defaults are filled in from it.</source>
        <extracomment>%1 and %2: numbers of columns</extracomment>
        <translation>按 %2 列中的 %1 列识别，字段、取值和默认值已填好。</translation>
    </message>
    <message>
        <source>Read without it</source>
        <translation>不使用方案</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Import profile</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>How the files of a program are read; or a way of reading that you have saved</source>
        <translation>某个软件的文件如何读取，或您自己保存的读取方式</translation>
    </message>
    <message>
        <source>&amp;Save as a profile…</source>
        <translation>存为方案(&amp;S)…</translation>
    </message>
    <message>
        <source>Save, rename or delete a profile of your own</source>
        <translation>保存、重命名或删除自己的方案</translation>
    </message>
    <message>
        <source>No profile</source>
        <translation>无方案</translation>
    </message>
    <message>
        <source>This store can only be read.</source>
        <translation>此数据文件为只读。</translation>
    </message>
    <message>
        <source>Fields, defaults, values and what happens to known rows, for files like this one</source>
        <translation>适用于这类文件的字段、默认值、取值以及已有记录的处理方式</translation>
    </message>
    <message>
        <source>A profile is known by the names of the columns; this file has none.</source>
        <translation>方案靠列名识别，而此文件没有列名。</translation>
    </message>
    <message>
        <source>Save the &amp;changes to “%1”</source>
        <translation>将更改存入“%1”(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing was changed since it was saved.</source>
        <translation>保存之后没有更改。</translation>
    </message>
    <message>
        <source>&amp;Rename “%1”…</source>
        <translation>重命名“%1”(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete “%1”</source>
        <translation>删除“%1”(&amp;D)</translation>
    </message>
    <message>
        <source>New name of the profile</source>
        <translation>方案的新名称</translation>
    </message>
    <message>
        <source>Name of the new profile</source>
        <translation>新方案的名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>shuke::ui::QualityPage</name>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>How it is measured…</source>
        <translation>如何衡量…</translation>
    </message>
    <message>
        <source>Weights of dimensions and fields, and which rules are on</source>
        <translation>各维度和字段的权重，以及启用哪些规则</translation>
    </message>
    <message>
        <source>No customer to check yet</source>
        <translation>还没有可检查的客户</translation>
    </message>
    <message>
        <source>Here you will see how good the data of your customers is: what is missing, wrong, repeated or out of date, and how to mend it.</source>
        <translation>这里会显示客户数据的质量：缺了什么、错了什么、哪些重复或过时，以及怎样修正。</translation>
    </message>
    <message>
        <source>Import customers from a file…</source>
        <translation>从文件导入客户…</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>The data could not be checked</source>
        <translation>无法检查数据</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Checking the data of all customers…</source>
        <translation>正在检查所有客户的数据…</translation>
    </message>
    <message>
        <source>The check was stopped</source>
        <translation>检查已停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields…</source>
        <translation>字段…</translation>
    </message>
    <message>
        <source>Which fields there are, what they are for, and how much they are filled</source>
        <translation>有哪些字段、用途是什么、填写了多少</translation>
    </message>
</context>
<context>
    <name>shuke::ui::QualitySettingsDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>How data quality is measured</source>
        <translation>如何衡量数据质量</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>The weights and rules that Shuke begins with</source>
        <translation>熟客最初的权重和规则</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Weight of each dimension</source>
        <translation>各维度的权重</translation>
    </message>
    <message>
        <source>What a record should hold</source>
        <translation>客户资料应包含</translation>
    </message>
    <message>
        <source>How much the field counts for completeness; 0: it is not asked for</source>
        <translation>该字段在完整性中的分量；0 表示不要求</translation>
    </message>
    <message>
        <source>Out of date after</source>
        <translation>多久算过时</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Since somebody entered, edited or confirmed the data</source>
        <translation>自有人录入、修改或确认资料之日起</translation>
    </message>
    <message>
        <source>Rules that are looked for</source>
        <translation>检查哪些规则</translation>
    </message>
    <message>
        <source>A rule that is off finds nothing; it does not change the score.</source>
        <translation>关闭的规则不再查找问题，也不影响得分。</translation>
    </message>
    <message>
        <source>Data quality is measured like this now.</source>
        <translation>今后按此衡量数据质量。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::QueueModel</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>shuke::ui::QuickSaleDialog</name>
    <message>
        <source>Quick sale</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Sale of %1 saved.</source>
        <translation>已记账 %1。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Saved: %1 from %2</source>
        <translation>已保存：%1，%2</translation>
    </message>
    <message>
        <source>Discard this sale?</source>
        <translation>放弃这笔记账？</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Begins the next sale</source>
        <translation>开始下一笔</translation>
    </message>
    <message>
        <source>Copies the receipt</source>
        <translation>复制小票</translation>
    </message>
    <message>
        <source>Saves the sale</source>
        <translation>保存这一笔</translation>
    </message>
    <message>
        <source>Alt+0 … 9</source>
        <translation>Alt+0 … 9</translation>
    </message>
    <message>
        <source>Chooses the payment from anywhere</source>
        <translation>在任何位置选择付款方式</translation>
    </message>
</context>
<context>
    <name>shuke::ui::QuickSaleForm</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>45, or a sum: 12+8.5</source>
        <translation>45，或算式 12+8.5</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Code, barcode or name; 3*code for three</source>
        <translation>编码、条码或名称；3*编码 表示 3 件</translation>
    </message>
    <message>
        <source>Or products</source>
        <translation>或添加产品</translation>
    </message>
    <message>
        <source>Payment (digit keys)</source>
        <translation>收款方式（按数字键）</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Total = amount, or the sum of the lines, − discount</source>
        <translation>合计 = 金额或明细之和 − 折扣</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save sale</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save sale (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>No product has this code, barcode or name.</source>
        <translation>没有此编码、条码或名称的产品。</translation>
    </message>
    <message>
        <source>The products tell the amount.</source>
        <translation>金额由产品计算。</translation>
    </message>
    <message>
        <source>This product is not in the sale yet: press Enter to add it, or clear it.</source>
        <translation>此产品尚未加入：请按 Enter 添加，或清空。</translation>
    </message>
    <message>
        <source>A product has no price yet.</source>
        <translation>有产品还没有单价。</translation>
    </message>
    <message>
        <source>Type an amount, or add products.</source>
        <translation>请输入金额，或添加产品。</translation>
    </message>
    <message>
        <source>The discount is more than the sale.</source>
        <translation>折扣超过了销售金额。</translation>
    </message>
    <message>
        <source>The sale is not saved; all you typed is still here. %1</source>
        <translation>未保存；您输入的内容都还在。%1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>From field to field; after the last one it saves</source>
        <translation>逐个转到下一栏；最后一栏之后保存</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Only icons</source>
        <translation>只显示图标</translation>
    </message>
    <message>
        <source>To the page above or below</source>
        <translation>到上一个或下一个页面</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReceiptPage</name>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Show &amp;order</source>
        <translation>查看订单(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Next sale</source>
        <translation>下一笔(&amp;N)</translation>
    </message>
    <message>
        <source>The sale is saved, but its receipt cannot be read. %1</source>
        <translation>已保存，但无法读取收据。%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RecordPanel</name>
    <message>
        <source>Leaves the form; without a form it closes the record</source>
        <translation>离开表单；没有表单时关闭记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RecordTable</name>
    <message>
        <source>Sort by this column. By the column of the current cell: Alt+Shift+Up or Down</source>
        <translation>按此列排序。按当前单元格所在列排序：Alt+Shift+↑ 或 ↓</translation>
    </message>
    <message>
        <source>Opens what the row is about</source>
        <translation>打开这一行对应的内容</translation>
    </message>
    <message>
        <source>Copies the selected rows</source>
        <translation>复制所选的行</translation>
    </message>
    <message>
        <source>Sorts by the column of the current cell</source>
        <translation>按当前单元格所在列排序</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RefundDialog</name>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund of %1</source>
        <translation>%1 的退款</translation>
    </message>
    <message>
        <source>%1 of %2 is left</source>
        <translation>剩余 %1，共 %2</translation>
    </message>
    <message>
        <source>Total less the refunds so far</source>
        <translation>合计减去已退款</translation>
    </message>
    <message>
        <source>&amp;Everything that is left: %1</source>
        <translation>全部剩余金额(&amp;E)：%1</translation>
    </message>
    <message>
        <source>Some &amp;lines</source>
        <translation>按明细(&amp;L)</translation>
    </message>
    <message>
        <source>An &amp;amount, without goods</source>
        <translation>仅退金额，不退货(&amp;A)</translation>
    </message>
    <message>
        <source>Amount to pay back</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>Day of the refund</source>
        <translation>退款日期</translation>
    </message>
    <message>
        <source>Paid back by</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>No payment</source>
        <translation>不记录退款</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How many of %1 come back</source>
        <translation>%1 的退货数量</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Of no line can more come back than is left of it.</source>
        <translation>退货数量不能超过剩余数量。</translation>
    </message>
    <message>
        <source>Pay back %1</source>
        <translation>应退 %1</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>At most %1 can come back.</source>
        <translation>最多可退 %1。</translation>
    </message>
    <message>
        <source>A line has no amount: refund an amount instead.</source>
        <translation>有明细没有金额：请改为按金额退款。</translation>
    </message>
    <message>
        <source>Type how many come back.</source>
        <translation>请填写退货数量。</translation>
    </message>
    <message>
        <source>Nothing is left to be paid back.</source>
        <translation>没有可退的金额。</translation>
    </message>
    <message>
        <source>Type what is paid back.</source>
        <translation>请填写退款金额。</translation>
    </message>
    <message>
        <source>Only %1 is left.</source>
        <translation>仅剩 %1。</translation>
    </message>
    <message>
        <source>Not before the order, which is of %1.</source>
        <translation>不能早于订单日期（%1）。</translation>
    </message>
    <message>
        <source>%1 refunded.</source>
        <translation>已退款 %1。</translation>
    </message>
    <message>
        <source>Nothing was refunded. %1</source>
        <translation>未退款。%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RelationDialog</name>
    <message>
        <source>Add relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>New relation</source>
        <translation>新建关系</translation>
    </message>
    <message>
        <source>New relation of %1</source>
        <translation>%1 的新关系</translation>
    </message>
    <message>
        <source>The other one is</source>
        <translation>对方是</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The company where this person works</source>
        <translation>任职的企业</translation>
    </message>
    <message>
        <source>A person who works here</source>
        <translation>在此任职的人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Relation added.</source>
        <translation>已添加关系。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RelationEditDialog</name>
    <message>
        <source>Who has left: %1</source>
        <translation>离职的人：%1</translation>
    </message>
    <message>
        <source>Relation with %1</source>
        <translation>与 %1 的关系</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Save relation</source>
        <translation>保存关系</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>The other one is</source>
        <translation>对方是</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Edit relation</source>
        <translation>修改关系</translation>
    </message>
    <message>
        <source>Began on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>The main company of this person</source>
        <translation>此人的主要企业</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Noted: has left.</source>
        <translation>已记录离职。</translation>
    </message>
    <message>
        <source>Relation changed.</source>
        <translation>已修改关系。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RememberedColumns</name>
    <message>
        <source>Reset column widths</source>
        <translation>重置列宽</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReminderChoice</name>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>While Shuke runs, it reminds at that moment; what was missed is told at the next start.</source>
        <translation>熟客运行时会在该时刻提醒；错过的在下次启动时告知。</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>到时提醒</translation>
    </message>
    <message>
        <source>15 minutes before</source>
        <translation>提前 15 分钟</translation>
    </message>
    <message>
        <source>1 hour before</source>
        <translation>提前 1 小时</translation>
    </message>
    <message>
        <source>In the morning of the day</source>
        <translation>当天早上</translation>
    </message>
    <message>
        <source>In the morning before</source>
        <translation>前一天早上</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReminderNotice</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Later ▾</source>
        <translation>稍后 ▾</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close. The tasks stay in the list.</source>
        <translation>关闭。任务仍在列表中。</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Show it among the tasks</source>
        <translation>在任务中查看</translation>
    </message>
    <message>
        <source>All of them are done</source>
        <translation>全部标为完成</translation>
    </message>
    <message>
        <source>Remind again later</source>
        <translation>稍后再提醒</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>In an &amp;hour</source>
        <translation>一小时后(&amp;H)</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReminderSection</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Remind me of tasks</source>
        <translation>任务提醒</translation>
    </message>
    <message>
        <source>While Shuke runs: in the window, and beside it when you work with another program. What was missed is told at the next start.</source>
        <translation>熟客运行时在窗口内提醒；您在使用其他程序时通过系统通知提醒。错过的在下次启动时告知。</translation>
    </message>
    <message>
        <source>While Shuke runs, in the window: this computer shows no messages beside it. What was missed is told at the next start.</source>
        <translation>熟客运行时在窗口内提醒：这台电脑不支持系统通知。错过的在下次启动时告知。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReportParameters</name>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln month(s)</source>
        <translation>
            <numerusform>最近 %Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定起止日期…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>分析日期</translation>
    </message>
    <message>
        <source>Recency is counted to this day, and later orders are left out</source>
        <translation>最近消费天数算到这一天，之后的订单不计入</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分方法</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter（信纸）</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>The period begins after the as-of day.</source>
        <translation>开始日期晚于分析日期。</translation>
    </message>
    <message>
        <source>No cut-offs are saved yet: set them on the RFM page.</source>
        <translation>尚未保存分界值：请在 RFM 页面设置。</translation>
    </message>
    <message>
        <source>Make a segment first</source>
        <translation>请先建一个客群</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客群</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)…</source>
        <translation>Excel 工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print the report (Ctrl+P)</source>
        <translation>打印报表 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小 (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大 (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>As wide as the window (Ctrl+0)</source>
        <translation>与窗口同宽 (Ctrl+0)</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>适合页面</translation>
    </message>
    <message>
        <source>Whole pages</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Search the report</source>
        <translation>在报表中查找</translation>
    </message>
    <message>
        <source>Search the report (Ctrl+F); Enter goes to the next place, Shift+Enter back</source>
        <translation>在报表中查找 (Ctrl+F)；Enter 下一处，Shift+Enter 上一处</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Building the report…</source>
        <translation>正在生成报表…</translation>
    </message>
    <message>
        <source>Building the report was stopped.</source>
        <translation>已停止生成报表。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The report cannot be built</source>
        <translation>无法生成报表</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Printing %1…</source>
        <translation>正在打印%1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>已将 %Ln 页发送到打印机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已停止打印。</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Exporting %1…</source>
        <translation>正在导出%1…</translation>
    </message>
    <message>
        <source>Report saved as %1.</source>
        <translation>报表已保存为 %1。</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>已停止导出，没有写入文件。</translation>
    </message>
    <message>
        <source>Make a segment first</source>
        <translation>请先建一个客群</translation>
    </message>
    <message>
        <source>This report tells who is in a segment and what they are worth. There is no segment yet.</source>
        <translation>这份报告说明客群里有谁、贡献多少。目前还没有客群。</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>与窗口同宽</translation>
    </message>
    <message>
        <source>To the next place</source>
        <translation>到下一处</translation>
    </message>
    <message>
        <source>To the place before</source>
        <translation>到上一处</translation>
    </message>
    <message>
        <source>Empties the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ResultStep</name>
    <message>
        <source>Save rejected rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Revert this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Takes back the new records and the old values of updated ones</source>
        <translation>删除新建的记录，并恢复被更新记录的原值</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>导入其他文件</translation>
    </message>
    <message>
        <source>Reverting was stopped. The import is as it was.</source>
        <translation>撤销已停止，导入的数据保持不变。</translation>
    </message>
    <message>
        <source>Imported from %2: %1</source>
        <extracomment>%1: &quot;1,204 customers&quot;, %2: file name</extracomment>
        <translation>已从 %2 导入 %1</translation>
    </message>
    <message>
        <source>All of %1 was here already. Nothing was changed.</source>
        <translation>%1 的内容均已存在，未做任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) new</source>
        <translation>
            <numerusform>新增 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) updated</source>
        <translation>
            <numerusform>更新 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) unchanged</source>
        <translation>
            <numerusform>%Ln 行不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left alone, since they are known</source>
        <translation>
            <numerusform>%Ln 行已存在，保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>拒绝 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Show the products</source>
        <translation>查看产品</translation>
    </message>
    <message>
        <source>Show the orders</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>The import was reverted.</source>
        <translation>此次导入已撤销。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比对…</translation>
    </message>
    <message>
        <source>Side by side, to be merged or told apart</source>
        <translation>并排比对，合并或区分</translation>
    </message>
    <message>
        <source>Comparing the new customers with the others…</source>
        <translation>正在将新客户与其他客户比对…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) look like one that is there.</source>
        <translation>
            <numerusform>%Ln 位新客户与已有客户相似。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the new customers looks like one that is there.</source>
        <translation>没有新客户与已有客户相似。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RfmPage</name>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Cut-offs</source>
        <translation>分界值</translation>
    </message>
    <message>
        <source>Show or hide the cut-offs between the scores</source>
        <translation>显示或隐藏各分数的分界值</translation>
    </message>
    <message>
        <source>Use everywhere</source>
        <translation>用于全部</translation>
    </message>
    <message>
        <source>Score like this on customers&apos; records, in reports and on the command line too</source>
        <translation>客户档案、报表和命令行也按此评分</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>The customer value report, to print or to pass on</source>
        <translation>客户价值报表，可打印或发送</translation>
    </message>
    <message>
        <source>Customers are scored like this everywhere now.</source>
        <translation>现在各处都按此方式评分。</translation>
    </message>
    <message>
        <source>Recency is counted to this day, and later orders are left out</source>
        <translation>最近消费天数算到这一天，之后的订单不计入</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>分析日期</translation>
    </message>
    <message>
        <source>Which orders count</source>
        <translation>计入哪些订单</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间窗</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分方法</translation>
    </message>
    <message>
        <source>Which scores get which name</source>
        <translation>什么分数叫什么名称</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Compare the classes&apos; shares of revenue</source>
        <translation>比较各类的收入占比</translation>
    </message>
    <message>
        <source>Picture saved as %1.</source>
        <translation>图片已保存为 %1。</translation>
    </message>
    <message>
        <source>Cut-offs saved. Records, reports and lists use them too.</source>
        <translation>分界值已保存，客户档案和报表也会使用。</translation>
    </message>
    <message>
        <source>Reading all orders and scoring customers…</source>
        <translation>正在读取全部订单并为客户评分…</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln month(s)</source>
        <translation>
            <numerusform>最近 %Ln 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>No purchases in this window</source>
        <translation>该时间窗内没有消费</translation>
    </message>
    <message>
        <source>Here you will see who buys often, lately and much, and who is slipping away. It needs orders of known customers.</source>
        <translation>这里显示谁常来、谁最近来过、谁消费高，以及谁正在流失。需要有已知客户的订单。</translation>
    </message>
    <message>
        <source>Import orders from a CSV file…</source>
        <translation>从 CSV 文件导入订单…</translation>
    </message>
    <message>
        <source>Look at all orders</source>
        <translation>查看全部订单</translation>
    </message>
    <message>
        <source>Too few customers to compare</source>
        <translation>客户太少，无法比较</translation>
    </message>
    <message>
        <source>Set cut-offs of my own</source>
        <translation>自定分界值</translation>
    </message>
    <message>
        <source>The customers cannot be scored</source>
        <translation>无法为客户评分</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Scoring was stopped.</source>
        <translation>已停止评分。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Scores compare customers with each other: %1 bought in this window, at least %2 are needed. Cut-offs of your own work with any number.</source>
        <translation>评分是客户之间的比较：该时间窗内有 %1 位客户消费，至少需要 %2 位。自定分界值则不限人数。</translation>
    </message>
    <message>
        <source>Customers with at least one order that counts in the window, and the net revenue of these orders.</source>
        <translation>时间窗内至少有一笔有效订单的客户，以及这些订单的净收入。</translation>
    </message>
    <message>
        <source>Fewer than %1 customers: scored in three classes (1, 3, 5) instead of five.</source>
        <translation>客户少于 %1 位：按三档（1、3、5）而不是五档评分。</translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %Ln order(s) without a customer.</source>
        <translation>
            <numerusform>未计入：%Ln 笔没有客户的订单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %Ln order(s) in another currency without an exchange rate.</source>
        <translation>
            <numerusform>未计入：%Ln 笔没有汇率的外币订单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %Ln customer(s) in the trash.</source>
        <translation>
            <numerusform>未计入：回收站中的 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>FM</source>
        <translation>FM</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净收入</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>收入占比</translation>
    </message>
    <message>
        <source>R %1, FM %2</source>
        <translation>R %1，FM %2</translation>
    </message>
    <message>
        <source>R %1 (last purchase %2 ago), FM %3</source>
        <translation>R %1（距最近消费 %2），FM %3</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1, %2 of all</source>
        <comment>customers and their share</comment>
        <translation>%1，占 %2</translation>
    </message>
    <message>
        <source>%1 net revenue, %2 of all</source>
        <translation>净收入 %1，占 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>%1 of all scored customers; %2 of their net revenue. Choose it to see the list.</source>
        <translation>占已评分客户的 %1，占其净收入的 %2。点击查看名单。</translation>
    </message>
    <message>
        <source>The month before cannot be scored: %1</source>
        <translation>无法为上月评分：%1</translation>
    </message>
    <message>
        <source>Scoring the month before…</source>
        <translation>正在为上月评分…</translation>
    </message>
    <message>
        <source>%1 · R %2, FM %3</source>
        <translation>%1 · R %2，FM %3</translation>
    </message>
    <message>
        <source>%1 and up</source>
        <translation>%1 分及以上</translation>
    </message>
    <message>
        <source>The eight classes are made of high and low scores: from which score on one is high</source>
        <translation>八类由高低得分组合而成：从几分起算作高分</translation>
    </message>
    <message>
        <source>High from</source>
        <translation>高分线</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RowBoxes</name>
    <message>
        <source>Selected rows</source>
        <translation>选中的行</translation>
    </message>
    <message>
        <source>Select all rows, or none</source>
        <translation>全选或取消全选</translation>
    </message>
</context>
<context>
    <name>shuke::ui::RuleList</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SavedViews</name>
    <message>
        <source>View “%1” saved.</source>
        <translation>视图“%1”已保存。</translation>
    </message>
    <message>
        <source>View renamed to “%1”.</source>
        <translation>视图已改名为“%1”。</translation>
    </message>
    <message>
        <source>View “%1” deleted.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ScoreKeeper</name>
    <message>
        <source>Scoring customers…</source>
        <translation>正在为客户评分…</translation>
    </message>
    <message>
        <source>Customers could not be scored. %1</source>
        <translation>无法为客户评分。%1</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ScoreNote</name>
    <message>
        <source>Work out scores</source>
        <translation>计算评分</translation>
    </message>
    <message>
        <source>Works out the scores of all customers in the background</source>
        <translation>在后台计算所有客户的评分</translation>
    </message>
    <message>
        <source>! %1. Others may fit the conditions now.</source>
        <translation>! %1。符合条件的客户可能已有变化。</translation>
    </message>
    <message>
        <source>! Customers have not been scored yet, so conditions on scores fit nobody.</source>
        <translation>! 客户尚未评分，因此评分条件不符合任何人。</translation>
    </message>
    <message>
        <source>! Customers have not been scored yet.</source>
        <translation>! 客户尚未评分。</translation>
    </message>
    <message>
        <source>Scoring customers…</source>
        <translation>正在为客户评分…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ScoreTiles</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight in the score: %1 %</source>
        <translation>在得分中的权重：%1 %</translation>
    </message>
    <message>
        <source>Score out of 100</source>
        <translation>得分（满分 100）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) checked</source>
        <translation>
            <numerusform>已检查 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>The weighted mean of the five dimensions that can be told. The weights and what counts can be changed.</source>
        <translation>五个维度中可以得知的各项的加权平均。权重和计算内容可以修改。</translation>
    </message>
    <message>
        <source>%1 on %2, %3 on %4</source>
        <translation>%2 为 %1，%4 为 %3</translation>
    </message>
    <message>
        <source>To the rules of the dimension; on the score: what counts</source>
        <translation>转到该维度的规则；在总分上：设置评分内容</translation>
    </message>
    <message>
        <source>Score and dimensions</source>
        <translation>总分与各维度</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SegmentActions</name>
    <message>
        <source>Open as list</source>
        <translation>打开为列表</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Add tasks…</source>
        <translation>添加任务…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>These customers in the list of customers, with all that can be done there</source>
        <translation>在客户列表中打开这些客户，可进行列表的各种操作</translation>
    </message>
    <message>
        <source>One task for each of these customers</source>
        <translation>为其中每位客户建一个任务</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客群</translation>
    </message>
    <message numerus="yes">
        <source>Add which tag to %Ln customer(s)?</source>
        <translation>
            <numerusform>给 %Ln 位客户添加哪个标签？</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged “%1”.</source>
        <translation>
            <numerusform>已给 %Ln 位客户添加标签“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the saved segment is and what it is worth, on paper</source>
        <translation>已保存客群的内容与价值，可打印</translation>
    </message>
    <message>
        <source>Call list…</source>
        <translation>电话名单…</translation>
    </message>
    <message>
        <source>For a mail merge…</source>
        <translation>邮件合并…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SegmentForm</name>
    <message>
        <source>A frozen segment: who is in it was written down when it was made. The conditions say how they were found then.</source>
        <translation>固定客群：成员在创建时已记录下来，条件只说明当时是怎样找到他们的。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>客群名称</translation>
    </message>
    <message>
        <source>Whoever fits at the moment</source>
        <translation>动态：随时符合条件的客户</translation>
    </message>
    <message>
        <source>Who fits today, written down</source>
        <translation>固定：今天符合条件的客户</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>包含哪些客户</translation>
    </message>
    <message>
        <source>A dynamic segment follows your data. A frozen one stays as it is, for one campaign.</source>
        <translation>动态客群随数据变化；固定客群保持不变，适合单次活动。</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途说明</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>保存客群</translation>
    </message>
    <message>
        <source>A segment needs a name.</source>
        <translation>请给客群起个名称。</translation>
    </message>
    <message>
        <source>Segment “%1” saved.</source>
        <translation>客群“%1”已保存。</translation>
    </message>
    <message>
        <source>Segment “%1” changed.</source>
        <translation>客群“%1”已修改。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SegmentLibrary</name>
    <message>
        <source>Segments</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>%1 (frozen)</source>
        <translation>%1（固定）</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>现成客群</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SegmentResult</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Customers in the segment</source>
        <translation>客群人数</translation>
    </message>
    <message>
        <source>About the segment</source>
        <translation>客群详情</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of all customers</source>
        <translation>占全部客户 %1</translation>
    </message>
    <message>
        <source>%1 of all revenue</source>
        <translation>占全部营业额 %1</translation>
    </message>
    <message>
        <source>Revenue: all paid, shipped and completed orders so far, less refunds</source>
        <translation>消费金额：迄今已付款、已发货和已完成的订单，减去退款</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Here you will see at once who fits the conditions, how many they are and what they bring.</source>
        <translation>在这里可以立即看到哪些客户符合条件、有多少人、带来多少营业额。</translation>
    </message>
    <message>
        <source>Import customers from a file…</source>
        <translation>从文件导入客户…</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户分群</translation>
    </message>
    <message>
        <source>With changes that are not saved.</source>
        <translation>含尚未保存的更改。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ 新建</translation>
    </message>
    <message>
        <source>New segment (Ctrl+N)</source>
        <translation>新建客群 (Ctrl+N)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What else can be done with the segment</source>
        <translation>客群的更多操作</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Your segments</source>
        <translation>我的客群</translation>
    </message>
    <message>
        <source>This segment has changes that are not saved.</source>
        <translation>此客群有未保存的修改。</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的修改。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Segment “%1” restored.</source>
        <translation>客群“%1”已恢复。</translation>
    </message>
    <message>
        <source>Back to the segments</source>
        <translation>返回客群</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Write down who is in it today…</source>
        <translation>把今天的成员存为固定客群…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>查看回收站</translation>
    </message>
    <message>
        <source>What is the frozen segment called?</source>
        <translation>固定客群叫什么名称？</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Segment “%1” saved.</source>
        <translation>客群“%1”已保存。</translation>
    </message>
    <message>
        <source>%1, frozen</source>
        <translation>%1（固定）</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Segment “%1” moved to the trash.</source>
        <translation>客群“%1”已移入回收站。</translation>
    </message>
    <message>
        <source>These are the members. Print the list from here.</source>
        <translation>这些就是成员，请在此打印列表。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The settings of the business are changed but not saved.</source>
        <translation>经营设置已修改但尚未保存。</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在此页</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SheetPanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Enter)</source>
        <translation>%1（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>shuke::ui::SizeHistory</name>
    <message>
        <source>Kept on each day on which the segments were counted.</source>
        <translation>每个统计过客群的日子各记录一次。</translation>
    </message>
    <message>
        <source>The size is kept from now on, each day on which the segments are counted. A second day makes a history.</source>
        <translation>从现在起，每个统计客群的日子都会记录人数；有两天记录后即可看到变化。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StartPage</name>
    <message>
        <source>Turn strangers into regulars</source>
        <translation>让生客变熟客</translation>
    </message>
    <message>
        <source>Shuke keeps your customers and their orders in one file on this computer. Nothing leaves it, and every step can be undone.</source>
        <translation>熟客把客户和订单保存在本机的一个文件里。
数据不会离开这台电脑，每一步都可以撤销。</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>A tea-and-pastry shop with 2,000 customers and three years of orders, all invented</source>
        <translation>一家茶点店，2,000 位客户和三年的订单，全部虚构</translation>
    </message>
    <message>
        <source>Import customers from a CSV file…</source>
        <translation>从 CSV 文件导入客户…</translation>
    </message>
    <message>
        <source>New empty store…</source>
        <translation>新建空数据文件…</translation>
    </message>
    <message>
        <source>Open a store…</source>
        <translation>打开数据文件…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StatusLine</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What was said since the window was opened</source>
        <translation>打开窗口以来的消息</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>backup %1 ✓</source>
        <translation>备份 %1 ✓</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>尚无备份</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StepBar</name>
    <message>
        <source>%1 %2</source>
        <comment>number and title of a step</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>当前步骤</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StepDoneDialog</name>
    <message>
        <source>Done</source>
        <translation>完成任务</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How you were in touch. A note reaches nobody and is no contact.</source>
        <translation>以何种方式联系。备注没有联系到人，不算联系。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How and when</source>
        <translation>方式与日期</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果如何</translation>
    </message>
    <message>
        <source>What came of it? It goes into the timeline of the customer.</source>
        <translation>结果如何？将写入该客户的时间线。</translation>
    </message>
    <message>
        <source>A task without a customer has no timeline to write into.</source>
        <translation>没有客户的任务没有可写入的时间线。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What is to be done next</source>
        <translation>接下来要做什么</translation>
    </message>
    <message>
        <source>Due day of the next step</source>
        <translation>下一步的到期日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为完成</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The next step needs a few words that say what is to be done.</source>
        <translation>下一步需要几个字说明要做什么。</translation>
    </message>
    <message>
        <source>“%1” is done.</source>
        <translation>“%1”已完成。</translation>
    </message>
    <message>
        <source>%1 What you typed is still here.</source>
        <translation>%1输入的内容仍保留在此。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StoreSection</name>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Not encrypted, as far as the system tells. Whoever takes the disk can read the store; your system can encrypt the disk.</source>
        <translation>据系统显示未加密。拿走硬盘的人能读取数据文件；操作系统可以加密磁盘。</translation>
    </message>
    <message>
        <source>The system does not tell whether it is encrypted.</source>
        <translation>系统没有说明是否加密。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Reads the whole file and checks that nothing in it is damaged or lost. Changes nothing.</source>
        <translation>读取整个文件，检查有无损坏或丢失。不做任何更改。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) and refund(s)</source>
        <translation>
            <numerusform>%Ln 个订单和退款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of history</source>
        <translation>
            <numerusform>%Ln 步历史记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Without what lies in the trash</source>
        <translation>不含回收站中的内容</translation>
    </message>
    <message>
        <source>Not checked on this computer yet</source>
        <translation>尚未在这台电脑上检查过</translation>
    </message>
    <message>
        <source>✓ Sound, checked %1</source>
        <translation>✓ 完好，检查于 %1</translation>
    </message>
    <message>
        <source>! Damage was found, checked %1</source>
        <translation>! 发现损坏，检查于 %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Checking the store…</source>
        <translation>正在检查数据文件…</translation>
    </message>
    <message>
        <source>Keep this file, and restore a copy from the newest backup below. What was found:</source>
        <translation>请保留此文件，并从下面最新的备份恢复一份副本。检查结果：</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>移除此标签</translation>
    </message>
    <message>
        <source>Take away the tag %1</source>
        <translation>移除标签 %1</translation>
    </message>
    <message>
        <source>Adds the tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>In an empty line: takes the last tag away</source>
        <translation>输入框为空时：去掉最后一个标签</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TaskDialog</name>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Such as: call about the mooncake boxes</source>
        <translation>例如：打电话确认月饼礼盒</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Phone, name or pinyin; may stay empty</source>
        <translation>手机号、姓名或拼音；可留空</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>on</source>
        <translation>于</translation>
    </message>
    <message>
        <source>Has a due day</source>
        <translation>有到期日</translation>
    </message>
    <message>
        <source>Without a due day it is to be done some day.</source>
        <translation>没有到期日的任务日期待定。</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>两周后</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>from the last contact</source>
        <translation>从最近联系算起</translation>
    </message>
    <message>
        <source>The next one is due so long after the latest call, visit, meeting or message with the customer, whoever had it.</source>
        <translation>下一次从与该客户最近一次通话、拜访、会面或消息算起，不论由谁进行。</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>A task needs a few words that say what is to be done.</source>
        <translation>任务需要几个字说明要做什么。</translation>
    </message>
    <message>
        <source>This is no time of day. Write 9:30, or nothing.</source>
        <translation>这不是时间。请写 9:30 这样的时间，或留空。</translation>
    </message>
    <message>
        <source>Task “%1” added.</source>
        <translation>已添加任务“%1”。</translation>
    </message>
    <message>
        <source>Task “%1” saved.</source>
        <translation>任务“%1”已保存。</translation>
    </message>
    <message>
        <source>%1 What you typed is still here.</source>
        <translation>%1输入的内容仍保留在此。</translation>
    </message>
    <message>
        <source>Somebody changed this task meanwhile. What you typed is still here: save once more to put it in place of theirs.</source>
        <translation>其间有人修改了这项任务。你输入的内容还在：再次保存即以你的内容为准。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TaskListModel</name>
    <message>
        <source>Done on %1</source>
        <translation>完成于 %1</translation>
    </message>
    <message>
        <source>Due on %1 (%2)</source>
        <translation>到期日 %1（%2）</translation>
    </message>
    <message>
        <source>Put off until %1; the due day stays.</source>
        <translation>已延后到 %1；到期日不变。</translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <translation>提醒：%1</translation>
    </message>
    <message>
        <source>It repeats: the next one is made when this one is done.</source>
        <translation>会重复：完成后自动建立下一次。</translation>
    </message>
    <message>
        <source>The day it is due or planned for. Red: that day has passed.</source>
        <translation>到期或计划的日期。红色：已过期。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Canceled: press T to take it up again.</source>
        <translation>已取消：按 T 重新开始。</translation>
    </message>
    <message>
        <source>Deferred: nothing asks for it until it is taken up again (T).</source>
        <translation>已推迟：在重新开始（T）之前不会再提醒。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TaskListView</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Marks the selected tasks as done</source>
        <translation>把所选任务标记为完成</translation>
    </message>
    <message>
        <source>Done, and asks what came of it</source>
        <translation>完成，并记下结果</translation>
    </message>
    <message>
        <source>Opens the task</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <source>Puts it off: tomorrow, next week, a day of your choice</source>
        <translation>推迟：明天、下周或自选日期</translation>
    </message>
    <message>
        <source>Takes up again what was put aside, done or canceled</source>
        <translation>重新开始已搁置、完成或取消的任务</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>转到客户</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>字母和数字</translation>
    </message>
    <message>
        <source>Anything else that is typed begins a search</source>
        <translation>输入其他内容即可搜索</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TaskRows</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TimeEdit</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Such as 9 or 9:30; empty for no time</source>
        <translation>例如 9 或 9:30；留空表示不定时间</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Opens the entry</source>
        <translation>打开这一条</translation>
    </message>
    <message>
        <source>Marks a task or a plan as done</source>
        <translation>把任务或计划标记为完成</translation>
    </message>
    <message>
        <source>Moves the entry to the trash</source>
        <translation>把这一条移到回收站</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Toast</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>shuke::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Task, customer…</source>
        <translation>任务、客户…</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Search tasks (Ctrl+F)</source>
        <translation>搜索任务（Ctrl+F）</translation>
    </message>
    <message>
        <source>Whose tasks</source>
        <translation>谁的任务</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>+ New task</source>
        <translation>+ 新建任务</translation>
    </message>
    <message>
        <source>New task (Ctrl+N)</source>
        <translation>新建任务（Ctrl+N）</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>Tasks and planned calls, meetings and visits stand here, the late ones first, and nothing gets lost.</source>
        <translation>任务和计划中的通话、会面、拜访都列在这里，逾期的在最前，一件也不会漏掉。</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新建任务…</translation>
    </message>
    <message>
        <source>Go to the customers</source>
        <translation>前往客户</translation>
    </message>
    <message>
        <source>No task matches</source>
        <translation>没有符合的任务</translation>
    </message>
    <message>
        <source>Every word must be in the task, its customer or its owner.</source>
        <translation>每个词都须出现在任务、客户或负责人中。</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>显示全部任务</translation>
    </message>
    <message>
        <source>Late: the day it was due or planned for has passed.</source>
        <translation>逾期：到期日或计划日已过。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The selected tasks are done (Space). Shift+Space asks what came of it.</source>
        <translation>将所选任务标为完成（空格）。Shift+空格可同时记录结果。</translation>
    </message>
    <message>
        <source>Later ▾</source>
        <translation>延后 ▾</translation>
    </message>
    <message>
        <source>Put the selected tasks off (L). They ask again in the morning of that day; the due day stays.</source>
        <translation>延后所选任务（L）。到那天早上再提醒；到期日不变。</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
    </message>
    <message>
        <source>All that can be done with the selected tasks</source>
        <translation>对所选任务的全部操作</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln 项待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln 项逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is done.</source>
        <translation>“%1”已完成。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) done.</source>
        <translation>
            <numerusform>已完成 %Ln 个任务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) put off until %1.</source>
        <translation>
            <numerusform>已将 %Ln 个任务延后到%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are due on %1.</source>
        <translation>
            <numerusform>已将 %Ln 个任务的到期日改为%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) moved to the trash.</source>
        <translation>
            <numerusform>已将 %Ln 个任务移入回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned follow-up(s) moved to the trash.</source>
        <translation>
            <numerusform>已将 %Ln 项计划移入回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) open again.</source>
        <translation>
            <numerusform>%Ln 个任务已重新打开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) given to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个任务交给 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) belong to nobody now.</source>
        <translation>
            <numerusform>%Ln 个任务现在无人负责。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priority of %Ln task(s) set to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个任务的优先级设为%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the &amp;customer</source>
        <translation>打开客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Done, with a &amp;note…</source>
        <translation>完成并记录(&amp;N)…</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+空格</translation>
    </message>
    <message>
        <source>&amp;Put off until</source>
        <translation>延后到(&amp;P)</translation>
    </message>
    <message>
        <source>Set the d&amp;ue day to</source>
        <translation>到期日改为(&amp;U)</translation>
    </message>
    <message>
        <source>To&amp;day</source>
        <translation>今天(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Give to</source>
        <translation>交给(&amp;G)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>优先级(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>打印(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>移入回收站(&amp;M)</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Import a calendar…</source>
        <translation>导入日历…</translation>
    </message>
    <message>
        <source>All as a calendar (.ics)…</source>
        <translation>全部导出为日历 (.ics)…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Bring tasks to the calendar of a phone or a mail program, and from there</source>
        <translation>与手机或邮件程序的日历互导任务</translation>
    </message>
    <message>
        <source>&amp;Export tasks (.ics)…</source>
        <translation>导出任务 (.ics)(&amp;E)…</translation>
    </message>
    <message>
        <source>All tasks, and the calls, meetings and visits that are planned, as a calendar file</source>
        <translation>全部任务以及计划中的电话、会面和拜访，存为日历文件</translation>
    </message>
    <message>
        <source>&amp;Import a calendar (.ics)…</source>
        <translation>导入日历 (.ics)(&amp;I)…</translation>
    </message>
    <message>
        <source>This store can only be read.</source>
        <translation>此数据文件为只读。</translation>
    </message>
    <message>
        <source>Its to-dos become tasks, appointments with a known customer follow-ups. The same calendar once more changes what changed and makes nothing twice.</source>
        <translation>待办变成任务，与已有客户的日程变成跟进记录。再次导入同一日历只更新有变化的条目，不会重复。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deferred</source>
        <translation>
            <numerusform>%Ln 个已推迟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) deferred.</source>
        <translation>
            <numerusform>已推迟 %Ln 个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation>重新开始(&amp;T)</translation>
    </message>
    <message>
        <source>De&amp;fer</source>
        <translation>推迟(&amp;F)</translation>
    </message>
</context>
<context>
    <name>shuke::ui::UndoPanel</name>
    <message>
        <source>changed later</source>
        <translation>之后被修改</translation>
    </message>
    <message>
        <source>deleted later; stays deleted</source>
        <translation>之后被删除，保持删除</translation>
    </message>
    <message>
        <source>exists again; stays as it is</source>
        <translation>已重新存在，保持不变</translation>
    </message>
    <message>
        <source>its number or name belongs to another record now; stays as it is</source>
        <translation>其编号或名称已属于另一条记录，保持不变</translation>
    </message>
    <message>
        <source>other records refer to it; stays</source>
        <translation>被其他记录引用，予以保留</translation>
    </message>
    <message>
        <source>what it belongs to is gone</source>
        <translation>所属的记录已不存在</translation>
    </message>
    <message>
        <source>belongs to a record that stays</source>
        <translation>所属的记录予以保留</translation>
    </message>
    <message>
        <source>Nothing was changed so far. “Keep the later changes” takes the rest back and leaves these as they are. “Put the old values back” overwrites the values that were changed later, too; what was deleted later or is in use stays either way.</source>
        <translation>目前尚未做任何更改。“保留之后的修改”只撤销其余部分，下列内容保持不变；“恢复原值”会连同之后的修改一起覆盖。之后被删除或正被引用的记录无论如何都会保持不变。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Would be put back</source>
        <translation>将恢复为</translation>
    </message>
    <message>
        <source>Records that were changed later</source>
        <translation>之后被修改的记录</translation>
    </message>
    <message>
        <source>Keep the later changes</source>
        <translation>保留之后的修改</translation>
    </message>
    <message>
        <source>Put the old values back</source>
        <translation>恢复原值</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>正在撤销…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were changed after it. What shall become of them?</source>
        <translation>
            <numerusform>有 %Ln 行在此之后被修改过，如何处理？</numerusform>
        </translation>
    </message>
    <message>
        <source>the record is removed</source>
        <translation>删除此记录</translation>
    </message>
    <message>
        <source>There was nothing left to take back.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %Ln row(s).</source>
        <translation>
            <numerusform>已撤销 %Ln 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) had been changed later.</source>
        <translation>
            <numerusform>其中 %Ln 行之后被修改过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ValueEditor</name>
    <message>
        <source>Choose one at least.</source>
        <translation>请至少选择一项。</translation>
    </message>
    <message>
        <source>A number is needed, such as 12.5.</source>
        <translation>请输入数字，例如 12.5。</translation>
    </message>
    <message>
        <source>Something to compare with is needed.</source>
        <translation>请输入要比较的内容。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message numerus="yes">
        <source>No more than %Ln at once.</source>
        <translation>
            <numerusform>一次最多 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>One line at least is needed.</source>
        <translation>至少需要一行。</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>每行一个</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ValuePage</name>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Where each customer stands, by his own rhythm</source>
        <translation>按每位客户自己的节奏所处的阶段</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>客户终身价值</translation>
    </message>
    <message>
        <source>What customers are expected to bring</source>
        <translation>客户预期带来的价值</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Who is leaving, the most valuable first</source>
        <translation>谁正在离开，价值最高的在前</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>自动分群</translation>
    </message>
    <message>
        <source>Groups of customers who buy alike</source>
        <translation>购买情况相似的客户群</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>同期群</translation>
    </message>
    <message>
        <source>Who comes back, by the month of the first order</source>
        <translation>按首次购买月份看谁会回来</translation>
    </message>
    <message>
        <source>Drivers</source>
        <translation>收入驱动</translation>
    </message>
    <message>
        <source>Why revenue changed between two periods</source>
        <translation>两个时段之间收入为何变化</translation>
    </message>
    <message>
        <source>Update scores</source>
        <translation>更新评分</translation>
    </message>
    <message>
        <source>Scores are what lists, filters and segments go by. They are worked out anew once a day and after imports by themselves.</source>
        <translation>列表、筛选和客群所用的评分，每天一次并在导入之后自动重新计算。</translation>
    </message>
    <message>
        <source>Scoring customers…</source>
        <translation>正在为客户评分…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ValueSection</name>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Orders of its people count for a company, too</source>
        <translation>企业的消费包含其联系人的订单</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to the usual numbers</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>People who work there now. In totals over all customers each order still counts once.</source>
        <translation>指目前在该企业任职的联系人。全部客户的合计中每张订单仍只计一次。</translation>
    </message>
    <message>
        <source>times the usual gap</source>
        <translation>倍常规间隔</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>At risk after</source>
        <translation>流失预警：超过</translation>
    </message>
    <message>
        <source>Every customer has a usual gap between two purchases; this many of it without a purchase is late.</source>
        <translation>每位客户都有自己的常规购买间隔；超过这么多倍仍未购买即为逾期。</translation>
    </message>
    <message>
        <source>Lost after</source>
        <translation>已流失：超过</translation>
    </message>
    <message>
        <source>purchase days</source>
        <translation>个购买日</translation>
    </message>
    <message>
        <source>Loyal from</source>
        <translation>稳定老客：至少</translation>
    </message>
    <message>
        <source>and a customer for</source>
        <translation>且成为客户满</translation>
    </message>
    <message>
        <source>Shortest usual gap</source>
        <translation>最短常规间隔</translation>
    </message>
    <message>
        <source>Longest usual gap</source>
        <translation>最长常规间隔</translation>
    </message>
    <message>
        <source>Gap while little is known</source>
        <translation>数据不足时的间隔</translation>
    </message>
    <message>
        <source>Stands in as long as too few customers came back to know the usual gap of your business.</source>
        <translation>回头客太少、还无法得知本店的常规间隔时，先用这个天数。</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>利润率</translation>
    </message>
    <message>
        <source>What of the revenue is earned: lifetime values are told after it.</source>
        <translation>营业额中赚到的部分；客户终身价值按此计算。</translation>
    </message>
    <message>
        <source>Discount a year</source>
        <translation>年折现率</translation>
    </message>
    <message>
        <source>How much less money is worth a year later.</source>
        <translation>一年后的钱折算到现在要打多少折扣。</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Lifetime value looks ahead</source>
        <translation>终身价值预测期</translation>
    </message>
    <message>
        <source>Nobody can be lost before being at risk.</source>
        <translation>“已流失”的倍数不能小于“流失预警”。</translation>
    </message>
    <message>
        <source>Customer value is told by the new numbers.</source>
        <translation>客户价值已改用新的数值。</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>位客户</translation>
    </message>
    <message>
        <source>Too few are below</source>
        <translation>少于此数视为太少</translation>
    </message>
    <message>
        <source>Customers who came back at least once: with fewer the gap of your business is not known yet.</source>
        <translation>指至少回头一次的客户：少于此数时，还无法得知本店的常规间隔。</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>个间隔</translation>
    </message>
    <message>
        <source>The usual gap counts as</source>
        <translation>常规间隔计为</translation>
    </message>
    <message>
        <source>It is mixed into each customer&apos;s own gaps as that many more: the fewer own gaps there are, the more it counts. With 0 a customer goes by the own gaps alone.</source>
        <translation>将这么多个常规间隔并入每位客户自身的间隔：自身间隔越少，它的影响越大。为 0 时只按自身间隔。</translation>
    </message>
    <message>
        <source>Won back is shown for</source>
        <translation>召回提示显示</translation>
    </message>
    <message>
        <source>As long it is pointed out that somebody bought again after being at risk or lost.</source>
        <translation>客户在流失预警或流失之后再次购买，会在这么多天内提示。</translation>
    </message>
    <message>
        <source>Winning a customer may cost</source>
        <translation>获客成本上限</translation>
    </message>
    <message>
        <source>At most so much of what a new customer is expected to bring in the first year.</source>
        <translation>最多为新客第一年终身价值的这一比例。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ValueStep</name>
    <message>
        <source>Every value can be read</source>
        <translation>所有取值都能识别</translation>
    </message>
    <message>
        <source>Values that are no day, no number, no phone … would be listed here, to be put right before anything comes in.</source>
        <translation>不是日期、数字、电话等的取值会列在这里，可在导入前改正。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已改正</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>无法识别的取值</translation>
    </message>
    <message>
        <source>Values of the column</source>
        <translation>该列的取值</translation>
    </message>
    <message>
        <source>Type what the value should be. Del leaves it empty, Backspace as it was found; Ctrl+A selects all of them.</source>
        <translation>输入应有的值。Del 留空，Backspace 恢复原样，Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>Selected values become</source>
        <translation>选中的取值改为</translation>
    </message>
    <message>
        <source>What the selected values become</source>
        <translation>选中的取值改为什么</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>The selected values come in as nothing, and nobody is asked about them later (Del)</source>
        <translation>选中的取值按空白导入，之后不再提示（Del）</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>No replacement: left empty and kept as a finding of the data quality page (Backspace)</source>
        <translation>不替换：留空，并记入数据质量页面（Backspace）</translation>
    </message>
    <message>
        <source>%1 values in %2 rows cannot be read; %3 of them have no replacement. Type what they should be, or go on: the file itself is never changed.</source>
        <extracomment>%1: a number of values, %2: of rows, %3: a number of values</extracomment>
        <translation>%2 行中有 %1 个取值无法识别，其中 %3 个尚未改正。可输入应有的值，也可直接继续；文件本身不会被改动。</translation>
    </message>
    <message>
        <source>The first %1 different values; what they stand for is said for all of them.</source>
        <translation>只列出前 %1 个不同的取值。</translation>
    </message>
    <message>
        <source>This can be read.</source>
        <translation>可以识别。</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>字母和数字</translation>
    </message>
    <message>
        <source>Types what the value should be</source>
        <translation>输入正确的值</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ViewBar</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>+ View</source>
        <translation>+ 视图</translation>
    </message>
    <message>
        <source>Save scope, filters and columns as a view of its own</source>
        <translation>将范围、筛选和列保存为新视图</translation>
    </message>
    <message>
        <source>Save the filters in this view</source>
        <translation>将筛选保存到此视图</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Name of the new view</source>
        <translation>新视图的名称</translation>
    </message>
    <message>
        <source>New name of the view</source>
        <translation>视图的新名称</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>To the view before or after</source>
        <translation>到前一个或后一个视图</translation>
    </message>
    <message>
        <source>Shows the view; of the chosen one: rename, delete</source>
        <translation>显示该视图；已选中的视图：重命名、删除</translation>
    </message>
</context>
<context>
    <name>shuke::ui::WhatIfCard</name>
    <message>
        <source>What if?</source>
        <translation>如果……</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Revenue would be %1 (%2).</source>
        <translation>收入将为 %1（%2）。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::WinBackView</name>
    <message>
        <source>Open as list</source>
        <translation>在列表中打开</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>通常间隔</translation>
    </message>
    <message>
        <source>Buys in 90 days</source>
        <translation>90 天内购买</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Customers to win back</source>
        <translation>待召回的客户</translation>
    </message>
    <message>
        <source>To win back</source>
        <translation>待召回</translation>
    </message>
    <message>
        <source>Learning from the past who comes back…</source>
        <translation>正在从历史中学习谁会回来…</translation>
    </message>
    <message>
        <source>No purchases yet</source>
        <translation>还没有购买记录</translation>
    </message>
    <message>
        <source>Nobody is late</source>
        <translation>没有该来未来的客户</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are late.</source>
        <translation>
            <numerusform>%Ln 位客户该来未来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times the usual gap</source>
        <translation>通常间隔的 %1 倍</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>十分位</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Came true</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>All of them in the list of customers, to write to them or to give out tasks. Who does not want to be contacted is not among them.</source>
        <translation>在客户列表中显示全部，以便联系或分派任务。不包括请勿联系的客户。</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险金额</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>In the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>How good the model is</source>
        <translation>模型表现</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) who do not want to be contacted are left out.</source>
        <translation>
            <numerusform>已排除 %Ln 位请勿联系的客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Here you will see customers who should have bought again by now, those with the highest value at risk first.</source>
        <translation>这里显示本该再次购买的客户，风险金额最高的在前。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are late; the %1 with the highest value at risk are listed.</source>
        <translation>
            <numerusform>%Ln 位客户该来未来，列出风险金额最高的 %1 位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Value at risk: what a purchase brings × the purchases that are usual within 90 days × the probability that the customer does not buy.</source>
        <translation>风险金额 = 每次购买的金额 × 90 天内通常的购买次数 × 客户不购买的概率。</translation>
    </message>
    <message>
        <source>The model cannot be tested yet: that needs %1 customers who bought again and %1 who did not; there are %2.</source>
        <translation>模型还无法测试：复购与未复购的客户各需 %1 位，现有 %2 位。</translation>
    </message>
    <message>
        <source>Tested on the 90 days after %1, which the model had not seen.</source>
        <translation>用 %1 之后 90 天的数据测试，模型训练时未见过这些数据。</translation>
    </message>
    <message>
        <source>How near its percentages come is told from %1 customers of each kind on.</source>
        <translation>两类客户各满 %1 位后，才显示概率的准确程度。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>已复购</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Of two customers, one who bought again and one who did not, the model is right about which in %1 of the cases; a coin in 50 %.</source>
        <translation>取一位复购客户和一位未复购客户，模型判断正确的比例为 %1；抛硬币为 50 %。</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 分数</translation>
    </message>
    <message>
        <source>Mean squared error of the probabilities, 0 is perfect; %1 if everybody got the average.</source>
        <translation>概率的均方误差，0 为完美；若人人都取平均值则为 %1。</translation>
    </message>
    <message>
        <source>Calibration in the large</source>
        <translation>总体校准</translation>
    </message>
    <message>
        <source>%1 were expected to buy again, %2 did; 0 is perfect, above 0 more bought than expected. The probabilities on this page are corrected for it.</source>
        <translation>预测复购 %1，实际 %2；0 为完美，大于 0 表示实际多于预测。本页的概率已据此修正。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <translation>新建记录(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quick sale…</source>
        <translation>记一笔(&amp;Q)…</translation>
    </message>
    <message>
        <source>New &amp;store…</source>
        <translation>新建数据文件(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation>打开数据文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;demo company</source>
        <translation>打开示例店铺(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>导出当前内容(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Lock the window</source>
        <translation>锁定窗口(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>修改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save and &amp;close</source>
        <translation>保存并关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Save and &amp;new</source>
        <translation>保存并新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Search and commands…</source>
        <translation>搜索与命令(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>在列表中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>上一条记录(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>下一条记录(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Shuke</source>
        <translation>关于熟客(&amp;A)</translation>
    </message>
    <message>
        <source>Export &amp;all data…</source>
        <translation>导出全部数据(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keys and pages</source>
        <translation>按键与页面(&amp;K)</translation>
    </message>
</context>
<context>
    <name>shuke::ui::WindowChoice</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>In which days</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <source>Which days are looked at</source>
        <translation>统计哪些日子</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>last … days</source>
        <translation>最近 … 天</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>shuke::ui::Workspace</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were changed later. Nothing was undone.</source>
        <translation>
            <numerusform>有 %Ln 行后来又被改动，没有撤销任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in history</source>
        <translation>在历史中查看</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) done.</source>
        <translation>
            <numerusform>已完成 %Ln 个任务。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) put off for an hour.</source>
        <translation>
            <numerusform>已将 %Ln 个任务延后一小时。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) put off.</source>
        <translation>
            <numerusform>已将 %Ln 个任务延后。</numerusform>
        </translation>
    </message>
</context>
</TS>
